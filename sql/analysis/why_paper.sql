-- ?1 paper_id
SELECT arxiv_id, title FROM paper WHERE paper_id = ?1
