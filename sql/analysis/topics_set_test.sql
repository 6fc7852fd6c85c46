-- ?1 field, ?2 period, ?3 topic, ?4 expected, ?5 ratio, ?6 low, ?7 high, ?8 p, ?9 q, ?10 trend
UPDATE topic_period SET expected = ?4, ratio = ?5, ratio_low = ?6, ratio_high = ?7, p_value = ?8, q_value = ?9, trend = ?10
 WHERE field = ?1 AND period = ?2 AND topic = ?3
