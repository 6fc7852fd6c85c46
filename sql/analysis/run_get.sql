-- ?1 name: the version and the change it last ran at, and its turn.
SELECT version, change, turn FROM analysis_run WHERE name = ?1
