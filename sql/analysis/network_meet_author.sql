-- ?1 person_id, ?2 day, ?3 1 where the paper has co-authors and makes pairs: one more paper of his
INSERT INTO author_measure(person_id, papers, first_day, last_day, collaborators, degree, strength)
VALUES (?1, 1, ?2, ?2, 0, 0, ?3)
    ON CONFLICT (person_id) DO UPDATE SET papers = papers + 1, first_day = min(first_day, ?2), last_day = max(last_day, ?2),
       strength = strength + ?3
