-- ?1 field, ?2 period, ?3 term_id, ?4 papers, ?5 expected, ?6 ratio, ?7 ratio_low, ?8 ratio_high, ?9 shrunken,
-- ?10 groups, ?11 p_value, ?12 q_value, ?13 trend, ?14 burst
INSERT INTO keyword_period(field, period, term_id, papers, expected, ratio, ratio_low, ratio_high, shrunken, groups,
                           p_value, q_value, trend, burst)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
