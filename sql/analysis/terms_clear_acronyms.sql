-- ?1 paper_id
DELETE FROM paper_acronym WHERE paper_id = ?1
