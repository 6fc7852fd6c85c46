-- ?1 person_id
SELECT name, risk FROM person WHERE person_id = ?1
