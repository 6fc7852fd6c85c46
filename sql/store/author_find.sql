-- ?1 a name as spelt
SELECT author_id FROM author WHERE name = ?1
