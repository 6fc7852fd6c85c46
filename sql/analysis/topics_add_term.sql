-- ?1 topic, ?2 rank, ?3 term, ?4 weight
INSERT INTO topic_term(topic, rank, term, weight) VALUES (?1, ?2, ?3, ?4)
