-- Names and their place in the co-authorship graph. A name is a name, not yet a person.
-- param  :by            papers, degree, strength, pagerank or core
-- param  :like          text the name must hold, '' for any
-- param  :limit         how many
-- column name           as spelt
-- column papers         papers with this name
-- column collaborators  co-authors over all papers
-- column degree         co-authors in the graph, hyper-authored papers left out
-- column strength       papers with co-authors (Newman's weights)
-- column pagerank       weighted, damping 0.85
-- column core           coreness
-- column community      number of the community
-- column first_day      first seen
-- column last_day       last seen
SELECT name, papers, collaborators, degree, round(strength, 2) AS strength, pagerank, core, community, first_day,
       last_day
  FROM v_author
 WHERE instr(lower(name), lower(:like)) > 0
 ORDER BY CASE :by WHEN 'papers' THEN papers WHEN 'degree' THEN degree WHEN 'strength' THEN strength
                   WHEN 'pagerank' THEN pagerank ELSE core END DESC, name LIMIT :limit
