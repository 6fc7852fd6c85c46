-- ?1 period, ?2 person_id: the person's test in that week as it is kept
SELECT papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend
  FROM author_period WHERE period = ?1 AND person_id = ?2
