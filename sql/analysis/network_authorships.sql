-- ?1 first day, ?2 last day: who wrote which paper, a paper's authors together, papers by the day they were first seen, then
-- in an order that does not depend on when they came.
SELECT a.paper_id, p.first_day, a.person_id, p.categories FROM authorship AS a JOIN paper AS p USING (paper_id)
 WHERE p.first_day BETWEEN ?1 AND ?2 ORDER BY p.first_day, p.arxiv_id, a.position
