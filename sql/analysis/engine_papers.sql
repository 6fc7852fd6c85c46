-- ?1 first day, ?2 last day: papers of the English forward index, by arXiv id in byte order, as pt_forward_load has them
SELECT paper_id, arxiv_id, day, is_new, categories FROM paper_tokens
 WHERE language = 'en' AND day BETWEEN ?1 AND ?2 ORDER BY arxiv_id
