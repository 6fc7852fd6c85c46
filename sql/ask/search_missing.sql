-- How many papers are not in the full-text index yet, as text; nothing when all are.
-- column papers  how many
SELECT CAST(count(*) AS TEXT) AS papers FROM paper
 WHERE paper_id > coalesce((SELECT value FROM meta WHERE key = 'search upto'), 0) HAVING count(*) > 0
