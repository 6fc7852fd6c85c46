-- ?1 the highest paper that was indexed: papers that came or changed since, as their first record has them. A paper that
-- is gone has no title.
SELECT q.paper_id, p.arxiv_id, p.first_day, p.is_new, coalesce(c.text, p.categories), coalesce(t.text, p.title),
       coalesce(a.text, p.abstract)
  FROM (SELECT paper_id FROM token_queue WHERE paper_id <= ?1
        UNION ALL SELECT paper_id FROM paper WHERE paper_id > ?1) AS q
  LEFT JOIN paper AS p USING (paper_id)
  LEFT JOIN record AS r ON r.record_id = (SELECT record_id FROM record WHERE paper_id = q.paper_id
                                           ORDER BY day, trust DESC, version, hash LIMIT 1)
  LEFT JOIN record_field AS c ON c.record_id = r.record_id AND c.field = 'categories'
  LEFT JOIN record_field AS t ON t.record_id = r.record_id AND t.field = 'title'
  LEFT JOIN record_field AS a ON a.record_id = r.record_id AND a.field = 'abstract'
 ORDER BY q.paper_id
