-- ?1 field
DELETE FROM keyword_link WHERE field = ?1
