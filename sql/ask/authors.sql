-- Names and their place in the co-authorship graph. A name may stand for several people: its risk says how likely.
-- param  :by                papers, degree, strength, pagerank, betweenness or core
-- param  :like              text the name must hold, '' for any
-- param  :limit             how many
-- column name               its usual spelling
-- column risk               of being several people, 0 to 1
-- column papers             papers with this name
-- column collaborators      co-authors over all papers
-- column degree             co-authors in the graph, hyper-authored papers left out
-- column strength           papers with co-authors (Newman's weights)
-- column pagerank           weighted, damping 0.85
-- column betweenness        shortest paths through it
-- column betweenness_error  standard error; 0 is exact
-- column core               coreness
-- column community          number of the community
-- column first_day          first seen
-- column last_day           last seen
SELECT name, round(risk, 2) AS risk, papers, collaborators, degree, round(strength, 2) AS strength, pagerank,
       round(betweenness, 1) AS betweenness, round(betweenness_error, 1) AS betweenness_error, core, community,
       first_day, last_day
  FROM v_author
 WHERE instr(lower(name), lower(:like)) > 0
 ORDER BY CASE :by WHEN 'papers' THEN papers WHEN 'degree' THEN degree WHEN 'strength' THEN strength
                   WHEN 'pagerank' THEN pagerank WHEN 'betweenness' THEN betweenness ELSE core END DESC, name
 LIMIT :limit
