-- How the report on topics was made.
-- param  :fingerprint  of the store
-- param  :command      that makes the report again
-- column what          the thing
-- column value:md      how much
WITH m AS (SELECT measure, value FROM topic_model),
     row(place, what, value) AS (
       SELECT 1, t('Papers and terms'), printf(t('%,d papers when the model was fitted, %,d terms of one to three words (10 papers or more, a fifth of them at most), tf-idf'), (SELECT value FROM m WHERE measure = 'papers'), value)
         FROM m WHERE measure = 'terms'
       UNION ALL
       SELECT 1, t('Sample'), printf(t('of %,d papers those were fitted: of each category and month its share; the others were folded in'), value)
         FROM m WHERE measure = 'fitted_of' AND value > (SELECT value FROM m WHERE measure = 'papers')
       UNION ALL
       SELECT 2, t('Factorisation'), printf(t('non-negative, %d topics, HALS from singular vectors, %d sweeps, relative error %.4f'),
                                         (SELECT value FROM m WHERE measure = 'k'), value,
                                         (SELECT value FROM m WHERE measure = 'relative_error'))
         FROM m WHERE measure = 'sweeps'
       UNION ALL
       SELECT 3, t('Number of topics'), printf(t('the most stable one: samples of the papers agree with all of them to %.2f'), value)
         FROM m WHERE measure = 'stability'
       UNION ALL
       SELECT 4, t('Coherence'), printf(t('mean NPMI of ten words %.3f, over papers that were not fitted; %.0f %% of the words are one topic''s alone'),
                                     value, 100 * (SELECT value FROM m WHERE measure = 'diversity'))
         FROM m WHERE measure = 'coherence'
       UNION ALL
       SELECT 5, t('Shares'), t('a paper''s weights sum to 1, a period''s share is their mean; bands: 95 %, by drawing papers anew 1,000 times')
       UNION ALL
       SELECT 6, t('Rise and fall'), t('papers of a week against the eight before, negative-binomial test, false discovery rate of 5 % over all topics; a fall also needs fewer papers or a lower log-ratio share')
       UNION ALL SELECT 7, t('The store''s fingerprint'), '`' || :fingerprint || '`'
       UNION ALL SELECT 8, t('This report again'), '`' || :command || '`')
SELECT what, value AS "value:md" FROM row ORDER BY place
