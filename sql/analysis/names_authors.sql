-- Spellings of persons.
SELECT author_id, name FROM author WHERE is_collaboration = 0 ORDER BY author_id
