-- Who is central, by PageRank.
-- param  :limit       how many
-- column name         its usual spelling
-- column risk         of being several people, marked over one half
-- column papers       of the name
-- column coauthors    in the graph
-- column pagerank     in ten-thousandths
-- column betweenness  shortest paths through it, with its standard error where sampled
-- column core         coreness
-- column community    its strongest names, where at least 8 of 10 runs found it
SELECT name, CASE WHEN risk > 0.5 THEN printf(t('%.2f, may be several'), risk) ELSE printf('%.2f', risk) END AS risk,
       a.papers AS papers, degree AS coauthors, printf('%.2f', 1e4 * pagerank) AS pagerank,
       CASE WHEN betweenness_error > 0 THEN printf('%,d ± %,d', round(betweenness), round(betweenness_error))
            ELSE printf('%,d', round(betweenness)) END AS betweenness,
       core,
       CASE WHEN stability >= 0.8 THEN replace(replace(label, ' others', t(' others')), ' other', t(' other')) END AS community
  FROM v_author AS a LEFT JOIN community USING (community)
 WHERE NOT is_group ORDER BY a.pagerank DESC, name LIMIT :limit
