-- ?1 field
DELETE FROM watch_variant WHERE field = ?1
