-- Papers whose text is not in the forward index as it is now.
SELECT paper_id, title, abstract, record_hash FROM paper AS p
 WHERE NOT EXISTS (SELECT 1 FROM paper_tokens AS t WHERE t.paper_id = p.paper_id AND t.digest = p.record_hash)
 ORDER BY paper_id
