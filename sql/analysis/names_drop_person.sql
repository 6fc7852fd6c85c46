-- ?1 person_id
DELETE FROM person WHERE person_id = ?1
