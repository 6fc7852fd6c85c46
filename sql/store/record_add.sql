-- ?1 paper_id, ?2 hash, ?3 version, ?4 trust, ?5 day, ?6 source_id
INSERT INTO record(paper_id, hash, version, trust, day, source_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
