-- ?1 topic, ?2 theme, ?3 papers: of the topic, by the papers as they are now
UPDATE topic SET theme = ?2, papers = ?3 WHERE topic = ?1
