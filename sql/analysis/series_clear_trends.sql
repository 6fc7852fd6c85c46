-- ?1 field
DELETE FROM keyword_trend WHERE field = ?1
