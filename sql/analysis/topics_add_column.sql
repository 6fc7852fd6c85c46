-- ?1 column, ?2 term, ?3 key, ?4 papers
INSERT INTO topic_column(column, term, key, papers) VALUES (?1, ?2, ?3, ?4)
