-- ?1 paper_id
SELECT categories FROM paper WHERE paper_id = ?1
