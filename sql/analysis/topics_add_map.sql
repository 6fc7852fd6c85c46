-- ?1 number, ?2 kind, ?3 topic, ?4 x, ?5 y, ?6 to x, ?7 to y, ?8 size, ?9 text
INSERT INTO topic_map(number, kind, topic, x, y, to_x, to_y, size, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
