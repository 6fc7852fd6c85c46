-- ?1 period, ?2 short, ?3 long, ?4 papers, ?5 pairs
INSERT INTO acronym(period, short, long, papers, pairs) VALUES (?1, ?2, ?3, ?4, ?5)
