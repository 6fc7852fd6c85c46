-- The primary categories of a topic's papers.
-- param  :topic       its number
-- param  :limit       how many
-- column category     as in cs.CL
-- column papers       that hold a fifth of the topic or more
-- column part:pct     of the topic's papers
-- column of_all:pct   of all papers, for comparison
WITH held AS (SELECT primary_category AS category FROM paper_topic JOIN paper USING (paper_id) WHERE topic = :topic AND weight >= 0.2)
SELECT category, count(*) AS papers, 1.0 * count(*) / (SELECT count(*) FROM held) AS "part:pct",
       1.0 * (SELECT count(*) FROM paper WHERE primary_category = category) / (SELECT count(*) FROM paper) AS "of_all:pct"
  FROM held GROUP BY category ORDER BY papers DESC, category LIMIT :limit
