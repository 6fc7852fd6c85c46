-- The highest number of a file.
SELECT coalesce(max(source_id), 0) FROM source
