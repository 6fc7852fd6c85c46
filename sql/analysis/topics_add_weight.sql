-- ?1 topic, ?2 column, ?3 weight
INSERT INTO topic_weight(topic, column, weight) VALUES (?1, ?2, ?3)
