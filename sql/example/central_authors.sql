-- The names most central in the co-authorship network that are likely to be one person.
SELECT name, a.papers AS papers, degree, pagerank, betweenness, c.label AS community
  FROM v_author AS a LEFT JOIN v_community AS c USING (community)
 WHERE risk < 0.5
 ORDER BY pagerank DESC, name LIMIT 50
