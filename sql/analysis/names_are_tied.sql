-- ?1 person_id, ?2 person_id: have they written together?
SELECT 1 FROM pair WHERE (person_a = ?1 AND person_b = ?2) OR (person_a = ?2 AND person_b = ?1) LIMIT 1
