-- ?1 name: the version and the change it last ran at.
SELECT version, change FROM analysis_run WHERE name = ?1
