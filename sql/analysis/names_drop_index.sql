-- Fourteen million names are taken for somebody in half the time without it; names_add_index makes it again.
DROP INDEX IF EXISTS authorship_person
