-- ?1 field, ?2 theme, ?3 rank, ?4 term, ?5 papers, ?6 strength
INSERT INTO keyword_theme_term(field, theme, rank, term, papers, strength) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
