-- Rows of a batch.
INSERT INTO spelling (load, hash, key) FORMAT RowBinary
