-- ?1 record_id, ?2 field, ?3 text
INSERT INTO record_field(record_id, field, text) VALUES (?1, ?2, ?3)
