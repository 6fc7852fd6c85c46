-- What the figures leave out.
-- column line:md  a sentence
SELECT printf(t('Papers of over 50 authors count for their authors but make no pairs; %s. All figures on pairs, distances, transitivity and communities depend on that.'),
              CASE value WHEN 0 THEN t('there is none in this store') WHEN 1 THEN t('there is one in this store')
                         ELSE printf(t('there are %,d in this store'), value) END) AS "line:md"
  FROM network_measure WHERE measure = 'hyper_papers'
