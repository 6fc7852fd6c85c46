-- ?1 paper_id
INSERT INTO meta(key, value) VALUES ('search upto', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value
