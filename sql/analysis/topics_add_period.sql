-- ?1 field, ?2 period, ?3 topic, ?4 share, ?5 low, ?6 high, ?7 papers, ?8 exposure
INSERT INTO topic_period(field, period, topic, share, low, high, papers, exposure) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
