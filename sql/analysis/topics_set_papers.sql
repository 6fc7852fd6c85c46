-- ?1 topic, ?2 papers
UPDATE topic SET papers = ?2 WHERE topic = ?1
