-- ?1 source_id, ?2 generation, ?3 has_crlf, ?4 pieces, ?5 hash
INSERT INTO digest_file(source_id, generation, has_crlf, pieces, hash) VALUES (?1, ?2, ?3, ?4, ?5)
