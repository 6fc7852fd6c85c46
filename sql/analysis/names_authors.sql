-- All spellings; ids are dense.
SELECT author_id, name, is_collaboration FROM author ORDER BY author_id
