-- ?1 first day, ?2 last day: who wrote the papers that were new then (not updates of old ones)
SELECT DISTINCT t.day, a.paper_id, a.person_id FROM paper_tokens AS t JOIN authorship AS a USING (paper_id)
 WHERE t.day BETWEEN ?1 AND ?2 AND t.is_new AND a.person_id IS NOT NULL
