-- ?1 panel … in the order of the columns
INSERT INTO drawing(panel, number, kind, community, x, y, to_x, to_y, size, person_id, text)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
