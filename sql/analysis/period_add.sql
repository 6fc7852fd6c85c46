-- ?1 period, ?2 kind, ?3 number, ?4 first_day, ?5 last_day, ?6 state, ?7 mailings, ?8 expected_mailings, ?9 papers,
-- ?10 new_papers, ?11 exposure
INSERT INTO period(period, kind, number, first_day, last_day, state, mailings, expected_mailings, papers, new_papers,
                   exposure)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
