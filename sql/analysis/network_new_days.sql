-- ?1 paper_id: the first and last day of the papers after it, and the last of them
SELECT min(first_day), max(first_day), max(paper_id) FROM paper WHERE paper_id > ?1
