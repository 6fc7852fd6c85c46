-- How many papers terms_stale gives, for progress.
SELECT (SELECT count(*) FROM token_queue)
       + (SELECT count(*) FROM paper WHERE paper_id > coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'tokens upto'), 0))
