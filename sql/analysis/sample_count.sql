-- ?1 language: how many papers the forward index holds.
SELECT coalesce(sum(papers), 0) FROM token_day WHERE language = ?1
