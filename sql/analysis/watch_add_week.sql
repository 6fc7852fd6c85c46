-- ?1 field, ?2 pattern, ?3 period, ?4 papers, ?5 exposure, ?6 expected, ?7 score
INSERT INTO watch_week(field, pattern, period, papers, exposure, expected, score) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
