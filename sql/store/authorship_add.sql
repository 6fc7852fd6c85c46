-- ?1 paper_id, ?2 position, ?3 author_id
INSERT INTO authorship(paper_id, position, author_id) VALUES (?1, ?2, ?3)
