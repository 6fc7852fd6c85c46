-- ?1 person_a, ?2 person_b, ?3 weight, ?4 day: one more paper of the two
INSERT INTO pair(person_a, person_b, papers, weight, first_day, last_day) VALUES (?1, ?2, 1, ?3, ?4, ?4)
    ON CONFLICT (person_a, person_b) DO UPDATE SET papers = papers + 1, weight = weight + ?3,
       first_day = min(first_day, ?4), last_day = max(last_day, ?4)
