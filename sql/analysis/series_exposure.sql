-- ?1 field, ?2 period
SELECT exposure FROM keyword_made WHERE field = ?1 AND period = ?2
