-- ?1 theme, ?2 label; topics_count_themes counts
INSERT INTO topic_theme(theme, label, topics, papers) VALUES (?1, ?2, 0, 0)
