-- ?1 language, ?2 day, ?3 paper_id, ?4 arxiv_id, ?5 is_new, ?6 categories, ?7 digest, ?8 tokens
INSERT INTO paper_tokens(language, day, paper_id, arxiv_id, is_new, categories, digest, tokens)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
