-- ?1 period … in the order of the columns
INSERT INTO tie_period(period, is_over, authors, new_authors, pairs, new_pairs, lasting, dissolved)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
