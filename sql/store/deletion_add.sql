-- ?1 source_id, ?2 position, ?3 arxiv_id, ?4 day
INSERT INTO deletion(source_id, position, arxiv_id, day) VALUES (?1, ?2, ?3, ?4)
