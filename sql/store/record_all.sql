-- ?1 paper_id: the first one first
SELECT record_id, hash, version, trust, day, source_id FROM record WHERE paper_id = ?1 ORDER BY record_id
