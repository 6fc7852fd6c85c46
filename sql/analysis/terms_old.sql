-- ?1 paper_id: its rows in the forward index
SELECT language, day, digest FROM paper_tokens WHERE paper_id = ?1 ORDER BY language
