-- ?1 paper_id
DELETE FROM paper_keyphrase WHERE paper_id = ?1
