-- ?1 name, ?2 version, ?3 change
INSERT INTO analysis_run(name, version, change) VALUES (?1, ?2, ?3)
    ON CONFLICT (name) DO UPDATE SET version = excluded.version, change = excluded.change
