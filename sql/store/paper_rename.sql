-- ?1 paper_id, ?2 arxiv_id
UPDATE paper SET arxiv_id = ?2 WHERE paper_id = ?1
