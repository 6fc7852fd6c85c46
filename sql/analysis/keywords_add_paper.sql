-- ?1 field, ?2 period, ?3 term_id, ?4 rank, ?5 paper_id
INSERT INTO keyword_paper(field, period, term_id, rank, paper_id) VALUES (?1, ?2, ?3, ?4, ?5)
