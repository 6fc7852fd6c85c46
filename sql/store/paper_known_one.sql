-- ?1 arxiv_id: what paper_known.sql says of every paper.
SELECT paper_id, arxiv_id, version, first_day, last_day, record_trust, record_day, record_hash, is_new,
       EXISTS (SELECT 1 FROM record WHERE record.paper_id = paper.paper_id), doi
  FROM paper WHERE arxiv_id = ?1
