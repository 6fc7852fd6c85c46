-- Nobody is taken for anyone.
UPDATE authorship SET person_id = NULL WHERE person_id IS NOT NULL
