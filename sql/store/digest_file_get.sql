-- ?1 source_id
SELECT generation, has_crlf, pieces, hash FROM digest_file WHERE source_id = ?1
