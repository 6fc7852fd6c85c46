-- ?1 digest, ?2 day (NULL: any), ?3 collection
SELECT source_id FROM source WHERE digest = ?1 AND (?2 IS NULL OR day = ?2) AND collection = ?3 ORDER BY source_id LIMIT 1
