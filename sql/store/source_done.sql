-- ?1 source_id, ?2 records, ?3 the newest day its records state (NULL: it stays what it is), ?4 is_whole
UPDATE OR IGNORE source SET records = ?2, day = coalesce(?3, day), is_whole = ?4 WHERE source_id = ?1
