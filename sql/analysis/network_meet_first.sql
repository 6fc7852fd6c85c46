-- ?1 person_id: he has one more co-author
UPDATE author_measure SET collaborators = collaborators + 1, degree = degree + 1 WHERE person_id = ?1
