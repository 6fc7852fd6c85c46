-- ?1 source_id, ?2 position, ?3 paper_id, ?4 line, ?5 section, ?6 version, ?7 summary_id, ?8 day, ?9 announced, ?10 record_id
INSERT INTO sighting(source_id, position, paper_id, line, section, version, summary_id, day, announced, record_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
