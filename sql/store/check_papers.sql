-- ?1 every, ?2 from: papers to be looked at
SELECT paper_id FROM paper WHERE paper_id % ?1 = ?2 ORDER BY paper_id
