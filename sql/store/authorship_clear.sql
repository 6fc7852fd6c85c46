-- ?1 paper_id
DELETE FROM authorship WHERE paper_id = ?1
