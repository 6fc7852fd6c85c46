-- ?1 every, ?2 from: what the forward index has of papers beside their tokens, where the paper says otherwise; not of those that
-- changed since
SELECT p.arxiv_id || ', ' || t.language || ': the forward index has another id, day or categories of it'
  FROM paper AS p JOIN paper_tokens AS t USING (paper_id)
  LEFT JOIN paper_tokens AS e ON e.language = 'en' AND e.day = t.day AND e.paper_id = t.paper_id
 WHERE p.paper_id IN (SELECT paper_id FROM paper INDEXED BY paper_first_day WHERE paper_id % ?1 = ?2)
   AND (t.arxiv_id <> p.arxiv_id OR t.day <> p.first_day OR t.is_new <> p.is_new OR t.categories IS NOT e.categories)
   AND NOT EXISTS (SELECT 1 FROM token_queue AS q WHERE q.paper_id = p.paper_id)
 ORDER BY p.arxiv_id, t.language
