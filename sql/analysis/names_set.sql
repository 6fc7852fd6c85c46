-- ?1 paper_id, ?2 position, ?3 person_id
UPDATE authorship SET person_id = ?3 WHERE paper_id = ?1 AND position = ?2
