-- ?1 source_id, ?2 records
UPDATE source SET records = ?2 WHERE source_id = ?1
