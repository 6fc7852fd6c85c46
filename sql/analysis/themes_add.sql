-- ?1 field, ?2 theme, ?3 period, ?4 label, ?5 papers, ?6 centrality, ?7 density, ?8 quadrant
INSERT INTO keyword_theme(field, theme, period, label, papers, centrality, density, quadrant)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
