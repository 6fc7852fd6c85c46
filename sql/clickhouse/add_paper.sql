-- Rows of a batch.
INSERT INTO paper (load, paper, arxiv_id, day, is_new, category, code, codes) FORMAT RowBinary
