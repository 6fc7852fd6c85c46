-- ?1 source_id, ?2 position
SELECT head, tail, text FROM digest_text WHERE source_id = ?1 AND position = ?2
