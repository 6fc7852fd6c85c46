-- ?1 period … in the order of the columns
INSERT INTO tie_period(period, is_over, authors, new_authors, pairs, new_pairs, lasting, dissolved)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT (period) DO UPDATE SET is_over = ?2, authors = ?3, new_authors = ?4, pairs = ?5, new_pairs = ?6,
       lasting = coalesce(?7, lasting), dissolved = coalesce(?8, dissolved)
