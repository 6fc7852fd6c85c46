-- ?1 field, ?2 period
DELETE FROM keyword_paper WHERE field = ?1 AND period = ?2
