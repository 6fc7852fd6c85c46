-- ?1 field, ?2 term_id, ?3 first_period, ?4 last_period, ?5 papers, ?6 weight, ?7 is_open: but for an acronym, whose own
-- series ends where it is first counted as what it stands for
INSERT INTO keyword_burst(field, term_id, first_period, last_period, papers, weight, is_open)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
 WHERE NOT EXISTS (SELECT 1 FROM term JOIN acronym ON short = key WHERE term_id = ?2 AND long IS NOT NULL)
