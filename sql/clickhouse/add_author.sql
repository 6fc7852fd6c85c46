-- Rows of a batch.
INSERT INTO author (load, author, person, name) FORMAT RowBinary
