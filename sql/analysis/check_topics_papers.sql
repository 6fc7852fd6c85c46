-- ?1 every, ?2 from: papers whose shares of topics are none: under what is kept, or over 1 in all
SELECT arxiv_id || ': ' || topics || ' shares of topics, the least ' || round(least, 4) || ', in all ' || round(share, 4)
  FROM (SELECT paper_id, count(*) AS topics, min(weight) AS least, total(weight) AS share FROM paper_topic
         WHERE paper_id % ?1 = ?2 GROUP BY paper_id) JOIN paper USING (paper_id)
 WHERE least < 0.05 OR share > 1.000001 ORDER BY paper_id
