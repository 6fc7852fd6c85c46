-- ?1 theme, ?2 label, ?3 topics, ?4 papers
INSERT INTO topic_theme(theme, label, topics, papers) VALUES (?1, ?2, ?3, ?4)
