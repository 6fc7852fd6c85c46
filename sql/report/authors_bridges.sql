-- Who writes in several communities, by betweenness.
-- param  :limit       how many
-- column name         its usual spelling
-- column papers       of the name
-- column coauthors    in the graph
-- column bridging     participation coefficient
-- column betweenness  shortest paths through it, in millions
SELECT name, papers, degree AS coauthors, printf('%.2f', bridging) AS bridging,
       printf('%.4g', betweenness / 1e6) AS betweenness
  FROM v_author WHERE bridging >= 0.3 AND risk <= 0.5 AND NOT is_group
 ORDER BY v_author.betweenness DESC, name LIMIT :limit
