-- How the page on one author was made.
-- param  :fingerprint  of the store
-- param  :command      that makes it again
-- column what          the thing
-- column value:md      how much
SELECT t('Papers of over 50 authors') AS what, t('count for their authors and make no ties') AS "value:md"
UNION ALL SELECT t('The store''s fingerprint'), '`' || :fingerprint || '`'
UNION ALL SELECT t('This page again'), md(:command)
