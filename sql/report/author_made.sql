-- How the page on one author was made.
-- param  :fingerprint  of the store
-- param  :command      that makes it again
-- column what          the thing
-- column value:md      how much
SELECT 'Papers of over 50 authors' AS what, 'count for their authors and make no ties' AS "value:md"
UNION ALL SELECT 'The store''s fingerprint', '`' || :fingerprint || '`'
UNION ALL SELECT 'This page again', md(:command)
