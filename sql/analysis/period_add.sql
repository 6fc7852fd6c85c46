-- ?1 period, ?2 kind, ?3 number, ?4 first_day, ?5 last_day, ?6 state, ?7 is_comparable, ?8 mailings,
-- ?9 expected_mailings, ?10 papers, ?11 new_papers, ?12 exposure
INSERT INTO period(period, kind, number, first_day, last_day, state, is_comparable, mailings, expected_mailings, papers,
                   new_papers, exposure)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
