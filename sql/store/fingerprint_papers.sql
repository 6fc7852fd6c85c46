-- What was received of each paper, in an order that does not depend on when it came.
SELECT arxiv_id, record_hash, categories, first_day, last_day FROM paper ORDER BY arxiv_id
