-- The highest number of a paper; 0 where there is none.
SELECT coalesce(max(paper_id), 0) FROM paper
