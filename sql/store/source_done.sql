-- ?1 source_id, ?2 records, ?3 the newest day its records state (NULL: it stays what it is)
UPDATE OR IGNORE source SET records = ?2, day = coalesce(?3, day) WHERE source_id = ?1
