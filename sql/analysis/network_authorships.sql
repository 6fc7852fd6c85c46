-- Who wrote which paper, a paper's authors together, papers in an order that does not depend on when they came.
SELECT a.paper_id, p.first_day, a.author_id FROM authorship AS a JOIN paper AS p USING (paper_id)
 ORDER BY p.arxiv_id, a.position
