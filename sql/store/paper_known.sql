-- What must be known of every paper to tell a repeat from news.
SELECT paper_id, arxiv_id, version, first_day, last_day, record_trust, record_day, record_hash, is_new,
       EXISTS (SELECT 1 FROM record WHERE record.paper_id = paper.paper_id), doi
  FROM paper ORDER BY paper_id
