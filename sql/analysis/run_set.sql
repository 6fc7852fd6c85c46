-- ?1 name, ?2 version, ?3 change; it takes the next turn
INSERT INTO analysis_run(name, version, change, turn)
VALUES (?1, ?2, ?3, (SELECT coalesce(max(turn), 0) + 1 FROM analysis_run))
    ON CONFLICT (name) DO UPDATE SET version = excluded.version, change = excluded.change, turn = excluded.turn
