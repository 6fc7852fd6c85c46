-- ?1 person_a, ?2 person_b: since when they write together
SELECT first_day FROM pair WHERE person_a = ?1 AND person_b = ?2
