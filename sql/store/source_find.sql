-- ?1 digest, ?2 day (NULL: any), ?3 collection: was it read to its end?
SELECT source_id FROM source
 WHERE digest = ?1 AND (?2 IS NULL OR day = ?2) AND collection = ?3 AND is_whole ORDER BY source_id LIMIT 1
