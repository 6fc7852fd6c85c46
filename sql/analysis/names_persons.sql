-- Persons as they stand.
SELECT person_id, name, name_key, part, is_group, risk, orcid FROM person
