-- Persons by name, in byte order: their place in it is their number in the graph.
SELECT person_id, name, risk FROM person ORDER BY name
