-- The highest number of a paper.
SELECT coalesce(max(paper_id), 0) FROM paper
