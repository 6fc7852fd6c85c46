-- ?1 source_id
SELECT name, coalesce(total, -1) FROM digest_section WHERE source_id = ?1 ORDER BY place
