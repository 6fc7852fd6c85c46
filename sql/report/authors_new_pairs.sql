-- Pairs first seen in a period, with two papers or more since.
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column one      a name
-- column other    the other
-- column papers   together
SELECT a.name AS one, b.name AS other, pair.papers AS papers
  FROM period AS w JOIN pair ON pair.first_day BETWEEN w.first_day AND w.last_day AND pair.papers >= 2
  JOIN person AS a ON a.person_id = person_a JOIN person AS b ON b.person_id = person_b
 WHERE period = :period AND kind = 'week'
 ORDER BY pair.papers DESC, one, other LIMIT :limit
