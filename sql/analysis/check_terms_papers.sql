-- ?1 every, ?2 from: papers that are not in the forward index, and rows of it whose paper is gone
SELECT arxiv_id || ': is not in the forward index' FROM paper AS p
 WHERE paper_id % ?1 = ?2 AND paper_id <= (SELECT value FROM meta WHERE key = 'tokens upto')
   AND NOT EXISTS (SELECT 1 FROM token_queue AS q WHERE q.paper_id = p.paper_id)
   AND NOT EXISTS (SELECT 1 FROM paper_tokens AS t WHERE t.paper_id = p.paper_id AND language = 'en')
UNION ALL
SELECT arxiv_id || ': is in the forward index, but no paper' FROM paper_tokens AS t
 WHERE paper_id % ?1 = ?2 AND NOT EXISTS (SELECT 1 FROM paper AS p WHERE p.paper_id = t.paper_id)
   AND NOT EXISTS (SELECT 1 FROM token_queue AS q WHERE q.paper_id = t.paper_id)
 ORDER BY 1
