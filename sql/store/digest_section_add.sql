-- ?1 source_id, ?2 place, ?3 name, ?4 total
INSERT INTO digest_section(source_id, place, name, total) VALUES (?1, ?2, ?3, ?4)
