-- The files that were read, by collection.
SELECT source_id, collection, day FROM source ORDER BY collection, source_id
