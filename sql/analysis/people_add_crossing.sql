-- ?1 period … in the order of the columns
INSERT INTO community_crossing(period, number, label_a, label_b, papers, authors_a, authors_b, expected, p_value, q_value)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
