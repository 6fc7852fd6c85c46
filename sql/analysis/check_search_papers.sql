-- ?1 every, ?2 from: papers that the full-text index does not know, or knows and are none
SELECT arxiv_id || ': is not in the full-text index' FROM paper AS p
 WHERE paper_id % ?1 = ?2 AND paper_id <= (SELECT value FROM meta WHERE key = 'search upto')
   AND NOT EXISTS (SELECT 1 FROM paper_search_docsize AS d WHERE d.id = p.paper_id)
   AND NOT EXISTS (SELECT 1 FROM search_queue AS q WHERE q.paper_id = p.paper_id)
UNION ALL
SELECT 'paper ' || id || ': is in the full-text index, but no paper' FROM paper_search_docsize AS d
 WHERE id % ?1 = ?2 AND NOT EXISTS (SELECT 1 FROM paper AS p WHERE p.paper_id = d.id)
   AND NOT EXISTS (SELECT 1 FROM search_queue AS q WHERE q.paper_id = d.id)
 ORDER BY 1
