SELECT coalesce(max(paper_id), 0) FROM paper
