-- One more commit that changed papers.
UPDATE meta SET value = value + 1 WHERE key = 'change'
