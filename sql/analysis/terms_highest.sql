-- The highest paper there is.
SELECT coalesce(max(paper_id), 0) FROM paper
