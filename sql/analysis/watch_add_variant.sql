-- ?1 field, ?2 pattern, ?3 rank, ?4 form, ?5 places
INSERT INTO watch_variant(field, pattern, rank, form, places) VALUES (?1, ?2, ?3, ?4, ?5)
