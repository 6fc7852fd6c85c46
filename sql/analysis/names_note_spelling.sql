-- ?1 author_id, ?2 person_id
INSERT OR IGNORE INTO spelling(author_id, person_id) VALUES (?1, ?2)
