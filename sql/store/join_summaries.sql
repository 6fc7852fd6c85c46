-- ?1 from, ?2 into: summaries that the other has too stay behind for now
UPDATE OR IGNORE summary SET paper_id = ?2 WHERE paper_id = ?1
