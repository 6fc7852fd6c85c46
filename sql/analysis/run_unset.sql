-- ?1 name: as if it had never run
DELETE FROM analysis_run WHERE name = ?1
