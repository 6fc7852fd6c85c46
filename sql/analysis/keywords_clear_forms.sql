-- ?1 field, ?2 period
DELETE FROM term_form WHERE field = ?1 AND period = ?2
