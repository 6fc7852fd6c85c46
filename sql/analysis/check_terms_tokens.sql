-- ?1 every, ?2 from: tokens, and what they are counted as
SELECT t.surface, k.surface, t.kind FROM token AS t LEFT JOIN token AS k ON k.token_id = t.key_id
 WHERE t.token_id % ?1 = ?2 ORDER BY t.token_id
