-- ?1 field, ?2 number, ?3 kind, ?4 term, ?5 theme, ?6 x, ?7 y, ?8 to x, ?9 to y, ?10 size
INSERT INTO keyword_map(field, number, kind, term, theme, x, y, to_x, to_y, size) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
