-- Tokens with what they are counted as.
SELECT token_id, surface, key_id, kind FROM token ORDER BY token_id
