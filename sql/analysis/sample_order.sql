-- All papers in the order of arXiv ids, whatever order they came in.
SELECT paper_id FROM paper ORDER BY arxiv_id
