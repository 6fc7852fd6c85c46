-- ?1 every, ?2 from: keyphrases of papers that are none
SELECT 'paper ' || paper_id || ': has keyphrases, and is none'
  FROM (SELECT DISTINCT paper_id FROM paper_keyphrase WHERE paper_id % ?1 = ?2)
 WHERE paper_id NOT IN (SELECT paper_id FROM paper) ORDER BY paper_id
