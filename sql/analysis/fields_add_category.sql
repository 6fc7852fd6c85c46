-- ?1 field, ?2 category
INSERT OR IGNORE INTO field_category(field, category) VALUES (?1, ?2)
