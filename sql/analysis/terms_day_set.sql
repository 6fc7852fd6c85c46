-- ?1 language, ?2 day, ?3 papers, ?4 digest
INSERT INTO token_day(language, day, papers, digest) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (language, day) DO UPDATE SET papers = excluded.papers, digest = excluded.digest
