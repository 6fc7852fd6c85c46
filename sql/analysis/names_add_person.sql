-- ?1 person_id, ?2 name, ?3 name_key, ?4 is_group, ?5 orcid: somebody new, of whom nothing speaks for several people
INSERT INTO person(person_id, name, name_key, part, is_group, risk, orcid) VALUES (?1, ?2, ?3, 0, ?4, 0, ?5)
