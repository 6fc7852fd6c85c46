-- ?1 term_id, ?2 term, ?3 words, ?4 papers
INSERT INTO term(term_id, term, words, papers) VALUES (?1, ?2, ?3, ?4)
