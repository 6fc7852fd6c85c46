-- The primary categories of a topic's papers.
-- param  :topic       its number
-- param  :limit       how many
-- column category     as in cs.CL
-- column papers       that hold a fifth of the topic or more
-- column part:pct     of the topic's papers
-- column of_all:pct   of all papers, for comparison
WITH held AS (SELECT primary_category AS category, count(*) AS papers FROM paper_topic JOIN paper USING (paper_id)
               WHERE topic = :topic AND weight >= 0.2 GROUP BY category),
     everywhere AS MATERIALIZED (SELECT primary_category AS category, count(*) AS papers FROM paper GROUP BY category)
SELECT category, held.papers AS papers, 1.0 * held.papers / (SELECT sum(papers) FROM held) AS "part:pct",
       1.0 * everywhere.papers / (SELECT sum(papers) FROM everywhere) AS "of_all:pct"
  FROM held JOIN everywhere USING (category) ORDER BY papers DESC, category LIMIT :limit
