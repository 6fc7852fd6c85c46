-- ?1 field, ?2 period
DELETE FROM keyword_test WHERE field = ?1 AND period = ?2
