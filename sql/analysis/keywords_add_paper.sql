-- ?1 period, ?2 term_id, ?3 rank, ?4 paper_id
INSERT INTO keyword_paper(period, term_id, rank, paper_id) VALUES (?1, ?2, ?3, ?4)
