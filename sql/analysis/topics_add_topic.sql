-- ?1 topic, ?2 label, ?3 terms, ?4 papers, ?5 coherence
INSERT INTO topic(topic, label, terms, papers, coherence) VALUES (?1, ?2, ?3, ?4, ?5)
