-- ?1 paper_id, ?2 digest
SELECT summary_id FROM summary WHERE paper_id = ?1 AND digest = ?2
