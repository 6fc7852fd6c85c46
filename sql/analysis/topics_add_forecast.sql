-- ?1 topic, ?2 step, ?3 share, ?4 low, ?5 high, ?6 mase, ?7 naive, ?8 origins
INSERT INTO topic_forecast(topic, step, share, low, high, mase, naive, origins) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
