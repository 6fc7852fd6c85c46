-- Every name and its number.
SELECT author_id, name FROM author ORDER BY author_id
