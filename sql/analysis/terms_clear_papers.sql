DELETE FROM paper_tokens
