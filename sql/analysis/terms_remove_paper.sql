-- ?1 language, ?2 day, ?3 paper_id
DELETE FROM paper_tokens WHERE language = ?1 AND day = ?2 AND paper_id = ?3
