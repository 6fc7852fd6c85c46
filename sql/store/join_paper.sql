-- ?1 from
DELETE FROM paper WHERE paper_id = ?1
