-- ?1 fit_day, ?2 topic, ?3 kind, ?4 label
INSERT OR REPLACE INTO topic_event(fit_day, topic, kind, label) VALUES (?1, ?2, ?3, ?4)
