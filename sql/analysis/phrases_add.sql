-- ?1 paper_id, ?2 rank, ?3 term, ?4 score
INSERT INTO paper_keyphrase(paper_id, rank, term, score) VALUES (?1, ?2, ?3, ?4)
