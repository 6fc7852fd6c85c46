-- ?1 term_id, ?2 key, ?3 words: shown as it is written by keywords_show_term
INSERT INTO term(term_id, key, term, words) VALUES (?1, ?2, ?2, ?3)
