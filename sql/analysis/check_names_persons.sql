-- ?1 every, ?2 from: names on papers that nobody is taken for, or somebody who is no person
SELECT arxiv_id || ', author ' || (position + 1) || ': is taken for ' || CASE WHEN a.person_id IS NULL THEN 'nobody' ELSE 'who is no person' END
  FROM authorship AS a JOIN paper USING (paper_id) LEFT JOIN person AS p USING (person_id)
 WHERE paper_id % ?1 = ?2 AND p.person_id IS NULL ORDER BY arxiv_id, position
