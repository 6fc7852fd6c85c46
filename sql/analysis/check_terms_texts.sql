-- ?1 every, ?2 from: what the forward index has of papers, and what they said first; not of those that changed since
SELECT p.arxiv_id, p.first_day, p.is_new, coalesce(c.text, p.categories), coalesce(t.text, p.title), coalesce(a.text, p.abstract),
       i.day, i.is_new, i.categories, i.digest, i.tokens, p.paper_id
  FROM paper AS p JOIN paper_tokens AS i ON i.paper_id = p.paper_id AND i.language = 'en'
  LEFT JOIN record AS r ON r.record_id = (SELECT record_id FROM record WHERE paper_id = p.paper_id
                                           ORDER BY day, trust DESC, version, hash LIMIT 1)
  LEFT JOIN record_field AS c ON c.record_id = r.record_id AND c.field = 'categories'
  LEFT JOIN record_field AS t ON t.record_id = r.record_id AND t.field = 'title'
  LEFT JOIN record_field AS a ON a.record_id = r.record_id AND a.field = 'abstract'
 WHERE p.paper_id % ?1 = ?2 AND NOT EXISTS (SELECT 1 FROM token_queue AS q WHERE q.paper_id = p.paper_id)
 ORDER BY p.paper_id
