-- Every term known so far.
SELECT term_id, key FROM term ORDER BY term_id
