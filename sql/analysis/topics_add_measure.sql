-- ?1 measure, ?2 value
INSERT OR REPLACE INTO topic_model(measure, value) VALUES (?1, ?2)
