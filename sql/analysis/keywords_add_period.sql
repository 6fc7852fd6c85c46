-- ?1 field, ?2 period, ?3 term_id, ?4 window, ?5 papers, ?6 base_papers, ?7 expected, ?8 ratio, ?9 ratio_low, ?10 ratio_high,
-- ?11 shrunken, ?12 groups, ?13 p_value, ?14 q_value, ?15 trend, ?16 is_wording
INSERT INTO keyword_period(field, period, term_id, window, papers, base_papers, expected, ratio, ratio_low, ratio_high,
                           shrunken, groups, p_value, q_value, trend, is_wording)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, coalesce(?16, 0))
