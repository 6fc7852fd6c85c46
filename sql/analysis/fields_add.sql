-- ?1 field
INSERT OR IGNORE INTO field(field) VALUES (?1)
