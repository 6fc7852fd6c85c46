-- ?1 every, ?2 from: papers that were sighted by another paper's record or summary
SELECT arxiv_id || ': record ' || position || ' of ' || path || ' is taken for another paper''s'
  FROM sighting AS s JOIN paper AS p USING (paper_id) JOIN source USING (source_id)
  LEFT JOIN record AS r ON r.record_id = s.record_id LEFT JOIN summary AS m ON m.summary_id = s.summary_id
 WHERE s.paper_id % ?1 = ?2 AND (r.paper_id <> s.paper_id OR m.paper_id <> s.paper_id)
 ORDER BY s.paper_id, s.source_id, position
