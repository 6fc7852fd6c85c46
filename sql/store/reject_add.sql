-- ?1 source_id, ?2 position, ?3 number, ?4 line, ?5 is_repaired, ?6 reason, ?7 excerpt
INSERT INTO reject(source_id, position, number, line, is_repaired, reason, excerpt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
