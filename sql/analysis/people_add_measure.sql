-- ?1 measure, ?2 value
INSERT INTO people_measure(measure, value) VALUES (?1, ?2)
