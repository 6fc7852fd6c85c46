-- ?1 field, ?2 period, ?3 the first window that is made anew: what it and later ones put into an earlier period
DELETE FROM keyword_period WHERE field = ?1 AND period = ?2 AND window >= ?3
