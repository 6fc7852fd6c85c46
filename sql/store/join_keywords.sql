-- ?1 from
DELETE FROM keyword_paper WHERE paper_id = ?1
