-- ?1 a person: the ties to those whose names come after it
SELECT person_b, papers FROM pair WHERE person_a = ?1
