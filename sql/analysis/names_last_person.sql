SELECT coalesce(max(person_id), 0) FROM person
