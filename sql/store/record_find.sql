-- ?1 paper_id, ?2 hash
SELECT record_id, version, trust, day FROM record WHERE paper_id = ?1 AND hash = ?2
