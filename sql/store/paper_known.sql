-- What must be known of every paper to tell a repeat from news.
SELECT paper_id, arxiv_id, version, first_day, last_day, record_trust, record_day, record_hash FROM paper ORDER BY paper_id
