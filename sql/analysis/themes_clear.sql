-- ?1 field
DELETE FROM keyword_theme WHERE field = ?1
