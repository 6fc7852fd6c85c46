-- ?1 topic, ?2 label, ?3 terms, ?4 papers, ?5 coherence, ?6 uniqueness, ?7 is_sound, ?8 first_fit, ?9 matched, ?10 theme
INSERT INTO topic(topic, label, terms, papers, coherence, uniqueness, is_sound, first_fit, matched, theme)
 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
