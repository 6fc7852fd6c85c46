-- ?1 source_id, ?2 position, ?3 language: a summary of that paper in it, whoever told it
SELECT tldr, motivation, method, result, conclusion FROM summary
 WHERE paper_id = (SELECT paper_id FROM sighting WHERE source_id = ?1 AND position = ?2) AND language = ?3
 ORDER BY digest LIMIT 1
