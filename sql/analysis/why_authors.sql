-- ?1 paper_id
SELECT name FROM authorship JOIN author USING (author_id) WHERE paper_id = ?1 ORDER BY position
