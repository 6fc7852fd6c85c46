-- Papers in an order that does not depend on when they came.
SELECT paper_id, arxiv_id, first_day, categories FROM paper ORDER BY arxiv_id
