-- ?1 field, ?2 period: terms of which its window wrote a form
SELECT term_id FROM term_form WHERE field = ?1 AND period = ?2
