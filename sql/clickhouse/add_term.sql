-- Rows of a batch.
INSERT INTO term (load, hash, words, day, paper, is_new, code, codes, occurrences, whole, noun, name_occurrences, name_whole, name_noun) FORMAT RowBinary
