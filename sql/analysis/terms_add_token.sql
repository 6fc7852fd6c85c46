-- ?1 token_id, ?2 surface, ?3 key_id, ?4 kind
INSERT INTO token(token_id, surface, key_id, kind) VALUES (?1, ?2, ?3, ?4)
