-- ?1 paper_id, ?2 categories
UPDATE paper SET categories = ?2 WHERE paper_id = ?1
