-- ?1 first day, ?2 last day: how many papers of these days spell an acronym out, and how
SELECT short, long, count(*) FROM paper_tokens JOIN paper_acronym USING (paper_id)
 WHERE language = 'en' AND day BETWEEN ?1 AND ?2 GROUP BY short, long ORDER BY short, count(*) DESC, long
