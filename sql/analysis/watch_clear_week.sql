-- ?1 field, ?2 period
DELETE FROM watch_week WHERE field = ?1 AND period = ?2
