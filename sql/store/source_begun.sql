-- ?1 digest, ?2 day, ?3 collection, ?4 day_origin: a file that was not read to its end, and how many records were saved
SELECT source_id, records FROM source
 WHERE digest = ?1 AND (day = ?2 OR ?4 = 'ids') AND collection = ?3 AND NOT is_whole ORDER BY source_id LIMIT 1
