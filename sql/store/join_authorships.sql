-- ?1 from
DELETE FROM authorship WHERE paper_id = ?1
