-- ?1 paper_id, ?2 topic, ?3 weight
INSERT INTO paper_topic(paper_id, topic, weight) VALUES (?1, ?2, ?3)
