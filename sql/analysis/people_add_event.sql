-- ?1 period … in the order of the columns
INSERT INTO community_event(period, number, kind, label, authors, in_both, other, parts, overlap)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
