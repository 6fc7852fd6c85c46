-- ?1 field, ?2 period
DELETE FROM keyword_period WHERE field = ?1 AND period = ?2
