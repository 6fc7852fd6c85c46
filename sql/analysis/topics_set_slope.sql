-- ?1 topic, ?2 slope, ?3 low, ?4 high, ?5 q, ?6 course
UPDATE topic SET slope = ?2, slope_low = ?3, slope_high = ?4, slope_q = ?5, course = ?6 WHERE topic = ?1
