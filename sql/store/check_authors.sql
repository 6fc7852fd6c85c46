-- ?1 every, ?2 from: papers with a gap among their authors
SELECT arxiv_id || ': ' || count(*) || ' authors, the last of them is number ' || (max(position) + 1)
  FROM authorship JOIN paper USING (paper_id)
 WHERE paper_id % ?1 = ?2 GROUP BY paper_id HAVING max(position) + 1 <> count(*) ORDER BY paper_id
