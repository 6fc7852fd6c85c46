-- ?1 field, ?2 term_id, ?3 first_period, ?4 last_period, ?5 papers, ?6 weight, ?7 is_open
INSERT INTO keyword_burst(field, term_id, first_period, last_period, papers, weight, is_open)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
