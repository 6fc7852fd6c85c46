-- ?1 field, ?2 term_id, ?3 period, ?4 weeks, ?5 papers, ?6 growth, ?7 growth_low, ?8 growth_high, ?9 p_value,
-- ?10 mann_kendall, ?11 sen, ?12 lag1, ?13 q_value
INSERT INTO keyword_trend(field, term_id, period, weeks, papers, growth, growth_low, growth_high, p_value, mann_kendall,
                          sen, lag1, q_value)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
