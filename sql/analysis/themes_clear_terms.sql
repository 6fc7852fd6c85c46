-- ?1 field
DELETE FROM keyword_theme_term WHERE field = ?1
