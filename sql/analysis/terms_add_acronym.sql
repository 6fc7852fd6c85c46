-- ?1 paper_id, ?2 short, ?3 long
INSERT OR IGNORE INTO paper_acronym(paper_id, short, long) VALUES (?1, ?2, ?3)
