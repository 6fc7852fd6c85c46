-- Every token known so far.
SELECT token_id, surface FROM token ORDER BY token_id
