-- ?1 field, ?2 pattern, ?3 period, ?4 cusum, ?5 is_alarm
UPDATE watch_week SET cusum = ?4, is_alarm = ?5 WHERE field = ?1 AND pattern = ?2 AND period = ?3
