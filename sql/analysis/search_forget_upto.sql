-- No paper is in the full-text index.
DELETE FROM meta WHERE key = 'search upto'
