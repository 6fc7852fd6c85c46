-- ?1 period, ?2 number, ?3 paper
INSERT INTO community_crossing_paper(period, number, paper_id) VALUES (?1, ?2, ?3)
