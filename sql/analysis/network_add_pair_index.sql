-- The index of schema/012_people.sql.
CREATE INDEX IF NOT EXISTS pair_person_b ON pair (person_b)
