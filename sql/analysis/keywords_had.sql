-- ?1 field, ?2 period: terms that have a row
SELECT term_id FROM keyword_period WHERE field = ?1 AND period = ?2
