-- ?1 author_id, ?2 name
INSERT INTO author(author_id, name) VALUES (?1, ?2)
