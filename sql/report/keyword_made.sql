-- How the page on one term was made.
-- param  :fingerprint  of the store
-- param  :command      that makes it again
-- column what          the thing
-- column value:md      how much
SELECT t('Tests') AS what, t('papers of a week against the eight before, by primary category; false discovery rate over all terms of the week') AS "value:md"
UNION ALL SELECT t('The store''s fingerprint'), '`' || :fingerprint || '`'
UNION ALL SELECT t('This page again'), md(:command)
