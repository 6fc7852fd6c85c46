-- The index of schema/012_people.sql.
CREATE INDEX IF NOT EXISTS authorship_person ON authorship (person_id, paper_id) WHERE person_id IS NOT NULL
