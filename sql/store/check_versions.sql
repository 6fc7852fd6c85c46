-- ?1 every, ?2 from: papers whose version is not the highest that was seen, or whose first category is not their primary one
SELECT arxiv_id || ': version ' || version || ' in ' || primary_category || ', seen up to ' || seen || ' in ' || categories
  FROM (SELECT p.*, (SELECT max(1, max(s.version)) FROM sighting AS s WHERE s.paper_id = p.paper_id) AS seen
          FROM paper AS p WHERE paper_id IN (SELECT paper_id FROM paper INDEXED BY paper_first_day WHERE paper_id % ?1 = ?2))
 WHERE version <> seen OR (categories || ' ') NOT GLOB (primary_category || ' *') ORDER BY paper_id
