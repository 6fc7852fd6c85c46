-- How many papers the full-text index does not know as they are now, as text; nothing when it knows all.
-- column papers  how many
SELECT CAST(count(*) AS TEXT) AS papers
  FROM (SELECT paper_id FROM paper WHERE paper_id > coalesce((SELECT value FROM meta WHERE key = 'search upto'), 0)
        UNION SELECT paper_id FROM search_queue JOIN paper USING (paper_id))
HAVING count(*) > 0
