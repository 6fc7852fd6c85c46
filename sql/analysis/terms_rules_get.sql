-- The version of the text rules that made the forward index.
SELECT value FROM meta WHERE key = 'text rules'
