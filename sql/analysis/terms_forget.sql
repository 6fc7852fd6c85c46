-- Other rules than those known make the next run empty the forward index.
UPDATE meta SET value = 0 WHERE key = 'text rules'
