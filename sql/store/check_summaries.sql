-- ?1 paper_id: its summaries, and the hash of each
SELECT language, tldr, motivation, method, result, conclusion, digest FROM summary WHERE paper_id = ?1 ORDER BY summary_id
