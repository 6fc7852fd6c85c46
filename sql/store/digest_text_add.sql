-- A file that is gone on with is gone through from its start. ?1 source_id, ?2 position, ?3 head, ?4 tail, ?5 text
INSERT OR REPLACE INTO digest_text(source_id, position, head, tail, text) VALUES (?1, ?2, ?3, ?4, ?5)
