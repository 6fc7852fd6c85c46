-- A file that is gone on with is gone through from its start. ?1 source_id, ?2 place, ?3 name, ?4 total
INSERT OR REPLACE INTO digest_section(source_id, place, name, total) VALUES (?1, ?2, ?3, ?4)
