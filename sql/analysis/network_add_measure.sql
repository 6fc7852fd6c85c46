-- ?1 measure, ?2 value
INSERT INTO network_measure(measure, value) VALUES (?1, ?2)
