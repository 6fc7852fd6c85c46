-- ?1 field, ?2 term_a, ?3 term_b, ?4 papers, ?5 npmi, ?6 jaccard
INSERT INTO keyword_link(field, term_a, term_b, papers, npmi, jaccard) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
