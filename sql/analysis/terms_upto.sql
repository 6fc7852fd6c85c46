-- The highest paper that was indexed.
SELECT value FROM meta WHERE key = 'tokens upto'
