-- ?1 person_id, ?2 name, ?3 name_key, ?4 part, ?5 is_group, ?6 risk, ?7 orcid
INSERT INTO person(person_id, name, name_key, part, is_group, risk, orcid) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (person_id) DO UPDATE SET name_key = ?3, part = ?4, is_group = ?5, risk = ?6, orcid = ?7
