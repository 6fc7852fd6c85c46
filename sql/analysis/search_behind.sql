-- How many papers came or changed since the full-text index was brought up to date.
SELECT (SELECT count(*) FROM search_queue)
       + (SELECT count(*) FROM paper WHERE paper_id > coalesce((SELECT value FROM meta WHERE key = 'search upto'), 0))
