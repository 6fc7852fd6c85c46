-- ?1 field
UPDATE topic_period SET expected = NULL, ratio = NULL, ratio_low = NULL, ratio_high = NULL, p_value = NULL, q_value = NULL,
       trend = NULL WHERE field = ?1 AND expected IS NOT NULL
