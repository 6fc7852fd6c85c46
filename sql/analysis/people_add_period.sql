-- ?1 period … in the order of the columns
INSERT INTO author_period(period, person_id, papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
