-- ?1 paper_id: what its text is made of
SELECT tokens FROM paper_tokens WHERE paper_id = ?1 AND language = 'en'
