-- How the report on authors was made.
-- param  :fingerprint  of the store
-- param  :command      that makes the report again
-- column what          the thing
-- column value:md      how much
WITH m AS (SELECT measure, value FROM network_measure),
     row(place, what, value) AS (
       SELECT 1, t('Ties'), t('papers of 2 to 50 authors; a paper of n authors gives each pair 1/(n-1) (Newman 2001)')
       UNION ALL
       SELECT 2, t('Papers of over 50 authors'), printf(t('%,d, which count for their authors and make no ties'), value) FROM m
        WHERE measure = 'hyper_papers'
       UNION ALL
       SELECT 3, t('Papers of one author'), printf('%,d', value) FROM m WHERE measure = 'solo_papers'
       UNION ALL
       SELECT 4, 'PageRank', t('weighted, damping 0.85')
       UNION ALL
       SELECT 5, t('Betweenness and distances'),
              printf(t('components of fewer than 5,000 names exact, larger ones from %,d sources, with standard errors'), value) FROM m
        WHERE measure = 'betweenness_sources'
       UNION ALL
       SELECT 6, t('Communities'), printf(t('Leiden for modularity, best of %d runs: %.4f'), (SELECT value FROM m WHERE measure = 'leiden_runs'), value)
         FROM m WHERE measure = 'modularity'
       UNION ALL
       SELECT 6, t('Ranks and communities'),
              printf(t('of the network as it was on %s; %,d papers that came since are counted with their authors and pairs'),
                     date(whole_day * 86400, 'unixepoch'), (SELECT count(*) FROM paper) - whole_papers)
         FROM analysis_run WHERE name = 'network' AND whole_turn < turn AND whole_papers > 0
       UNION ALL SELECT 7, t('The store''s fingerprint'), '`' || :fingerprint || '`'
       UNION ALL SELECT 8, t('This report again'), '`' || :command || '`')
SELECT what, value AS "value:md" FROM row ORDER BY place
