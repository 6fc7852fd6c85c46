DELETE FROM keyword_map WHERE field = ?1
