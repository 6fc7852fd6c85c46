-- What a name's papers are about: the mean share of each topic in them.
-- param  :author     as in v_author
-- param  :limit      how many
-- column topic       its label
-- column share:pct   of their text
-- column papers      of the name that it is part of
WITH mine AS (SELECT DISTINCT paper_id FROM person JOIN authorship USING (person_id) WHERE name = :author)
SELECT label AS topic, sum(weight) / (SELECT count(*) FROM mine) AS "share:pct", count(*) AS papers
  FROM mine JOIN paper_topic USING (paper_id) JOIN topic USING (topic)
 GROUP BY topic HAVING sum(weight) / (SELECT count(*) FROM mine) >= 0.03
 ORDER BY sum(weight) DESC, label LIMIT :limit
