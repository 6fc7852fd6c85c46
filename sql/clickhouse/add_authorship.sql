-- Rows of a batch.
INSERT INTO authorship (load, author, paper, day) FORMAT RowBinary
