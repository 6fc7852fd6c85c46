-- ?1 language, ?2 day
SELECT papers, digest FROM token_day WHERE language = ?1 AND day = ?2
