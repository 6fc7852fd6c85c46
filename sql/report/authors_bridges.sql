-- Who writes in several communities: by strength × bridging, how many of its papers that is.
-- param  :limit       how many
-- column name         its usual spelling
-- column papers       of the name
-- column coauthors    in the graph
-- column bridging     participation coefficient
-- column across       papers with co-authors, times bridging
-- column betweenness  shortest paths through it
SELECT name, papers, degree AS coauthors, printf('%.2f', bridging) AS bridging,
       printf('%.1f', strength * bridging) AS across, printf('%,d', round(betweenness)) AS betweenness
  FROM v_author WHERE strength * bridging >= 1 AND risk <= 0.5 AND NOT is_group
 ORDER BY strength * v_author.bridging DESC, name LIMIT :limit
