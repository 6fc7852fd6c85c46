-- ?1 paper_id: what its text is made of. The planner would rather go through all papers of the language.
SELECT tokens FROM paper_tokens INDEXED BY paper_tokens_paper WHERE paper_id = ?1 AND language = 'en'
