-- Keyphrases of papers that are none.
DELETE FROM paper_keyphrase WHERE paper_id NOT IN (SELECT paper_id FROM paper)
