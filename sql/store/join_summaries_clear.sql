-- ?1 from
DELETE FROM summary WHERE paper_id = ?1
