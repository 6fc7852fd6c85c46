-- All authors of the analysed network, by name.
SELECT name, papers, first_day, last_day, degree, strength, pagerank, betweenness, core, community, risk
  FROM v_author
 ORDER BY name
