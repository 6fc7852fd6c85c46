-- ?1 paper_id, ?2 digest, ?3 tokens
INSERT INTO paper_tokens(paper_id, digest, tokens) VALUES (?1, ?2, ?3)
    ON CONFLICT (paper_id) DO UPDATE SET digest = excluded.digest, tokens = excluded.tokens
