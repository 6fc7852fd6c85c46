-- ?1 paper_id, ?2 digest, ?3 language, ?4 tldr, ?5 motivation, ?6 method, ?7 result, ?8 conclusion
INSERT INTO summary(paper_id, digest, language, tldr, motivation, method, result, conclusion)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
