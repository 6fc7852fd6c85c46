-- Rows of a batch.
INSERT INTO pair (load, a, b, place, paper, day, size) FORMAT RowBinary
