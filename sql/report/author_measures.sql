-- A name's place in the network.
-- param  :author      as in v_author
-- column measure      what
-- column value        how much
-- column names_ahead  that have more
WITH me AS (SELECT * FROM v_author WHERE name = :author)
SELECT t('papers') AS measure, printf('%,d', papers) AS value, (SELECT count(*) FROM author_measure AS o WHERE o.papers > me.papers) AS names_ahead
  FROM me
UNION ALL SELECT t('co-authors (papers of up to 50 authors)'), printf('%,d', degree), (SELECT count(*) FROM author_measure AS o WHERE o.degree > me.degree)
  FROM me
UNION ALL SELECT t('PageRank, in ten-thousandths'), printf('%.2f', 1e4 * pagerank), (SELECT count(*) FROM author_measure AS o WHERE o.pagerank > me.pagerank)
  FROM me
UNION ALL SELECT t('betweenness'), CASE WHEN betweenness_error > 0 THEN printf('%,d ± %,d', round(betweenness), round(betweenness_error))
                                     ELSE printf('%,d', round(betweenness)) END,
                 (SELECT count(*) FROM author_measure AS o WHERE o.betweenness > me.betweenness) FROM me
UNION ALL SELECT t('coreness'), core, (SELECT count(*) FROM author_measure AS o WHERE o.core > me.core) FROM me
UNION ALL SELECT t('local clustering'), printf('%.2f', clustering), NULL FROM me WHERE clustering IS NOT NULL
UNION ALL SELECT t('bridging between communities'), printf('%.2f', bridging), (SELECT count(*) FROM author_measure AS o WHERE o.bridging > me.bridging)
  FROM me WHERE bridging IS NOT NULL
