-- ?1 from, ?2 into
UPDATE record SET paper_id = ?2 WHERE paper_id = ?1
