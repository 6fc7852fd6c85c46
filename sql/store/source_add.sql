-- ?1 path, ?2 format, ?3 digest, ?4 day, ?5 day_origin, ?6 collection
INSERT INTO source(path, format, digest, day, day_origin, collection) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
