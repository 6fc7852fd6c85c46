-- ?1 person_id: since when he writes
SELECT first_day FROM author_measure WHERE person_id = ?1
