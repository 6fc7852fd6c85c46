-- ?1 from: results are made anew by the next analysis
DELETE FROM paper_tokens WHERE paper_id = ?1
