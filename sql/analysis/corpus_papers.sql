-- ?1 language, ?2 first day, ?3 last day: papers with what they said at first as token numbers
SELECT paper_id, arxiv_id, day, is_new, categories, tokens FROM paper_tokens
 WHERE language = ?1 AND day BETWEEN ?2 AND ?3
