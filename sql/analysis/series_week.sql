-- ?1 field, ?2 period
SELECT term_id, papers, window FROM keyword_period WHERE field = ?1 AND period = ?2
