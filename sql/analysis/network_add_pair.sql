-- ?1 person_a, ?2 person_b, ?3 papers, ?4 weight, ?5 first_day, ?6 last_day
INSERT INTO pair(person_a, person_b, papers, weight, first_day, last_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
