-- ?1 language: what papers are sampled by.
SELECT paper_id, arxiv_id, day, categories FROM paper_tokens WHERE language = ?1
