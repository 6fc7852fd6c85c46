-- Rows of a batch.
INSERT INTO category (load, code, name) FORMAT RowBinary
