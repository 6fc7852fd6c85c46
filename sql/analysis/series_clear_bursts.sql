-- ?1 field
DELETE FROM keyword_burst WHERE field = ?1
