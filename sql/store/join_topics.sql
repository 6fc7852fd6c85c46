-- ?1 from
DELETE FROM paper_topic WHERE paper_id = ?1
