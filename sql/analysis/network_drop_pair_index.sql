-- Thirty million pairs go in four times as fast without it; network_add_pair_index makes it again.
DROP INDEX IF EXISTS pair_person_b
