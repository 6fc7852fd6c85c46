-- ?1 version
INSERT INTO meta(key, value) VALUES ('text rules', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value
