-- How often papers were changed.
SELECT value FROM meta WHERE key = 'change'
