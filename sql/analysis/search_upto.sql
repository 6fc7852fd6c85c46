-- The highest paper in the full-text index.
SELECT value FROM meta WHERE key = 'search upto'
