-- ?1 paper_id. One of the paper's summaries: the English one where there are several, then the smallest digest.
SELECT language, tldr, motivation, method, result, conclusion FROM summary WHERE paper_id = ?1
 ORDER BY language <> 'en', language, digest LIMIT 1
