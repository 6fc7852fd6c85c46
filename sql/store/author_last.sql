-- The highest number of a name; 0 where there is none.
SELECT coalesce(max(author_id), 0) FROM author
