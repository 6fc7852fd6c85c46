-- Persons by name, in byte order; collaborations and names that are likely to be several people's are marked.
SELECT person_id, is_group OR risk > ?1 FROM person ORDER BY name
