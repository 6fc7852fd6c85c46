-- ?1 author_id, ?2 name, ?3 is_collaboration
INSERT INTO author(author_id, name, is_collaboration) VALUES (?1, ?2, ?3)
