-- ?1 rank … in the order of the columns
INSERT INTO likely_pair(rank, person_a, person_b, score, shared) VALUES (?1, ?2, ?3, ?4, ?5)
