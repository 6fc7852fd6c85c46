-- ?1 paper_id
SELECT author_id FROM authorship WHERE paper_id = ?1
