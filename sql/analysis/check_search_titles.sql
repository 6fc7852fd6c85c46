-- ?1 every, ?2 from: papers that are not found by their own title
SELECT arxiv_id || ': is not found by its title' FROM paper AS p
 WHERE paper_id % ?1 = ?2 AND paper_id <= (SELECT value FROM meta WHERE key = 'search upto') AND title GLOB '*[a-zA-Z0-9]*'
   AND NOT EXISTS (SELECT 1 FROM search_queue AS q WHERE q.paper_id = p.paper_id)
   AND NOT EXISTS (SELECT 1 FROM paper_search WHERE paper_search MATCH 'title : "' || replace(p.title, '"', '""') || '"' AND rowid = p.paper_id)
 ORDER BY paper_id
