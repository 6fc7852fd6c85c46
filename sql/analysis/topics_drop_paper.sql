-- ?1 paper_id
DELETE FROM paper_topic WHERE paper_id = ?1
