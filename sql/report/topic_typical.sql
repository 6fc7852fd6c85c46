-- The papers that hold most of a topic.
-- param  :topic        its number
-- param  :limit        how many
-- column paper:paper   id and title
-- column share:pct     of the paper's text
-- column first_day     first seen
SELECT arxiv_id || ' ' || title AS "paper:paper", weight AS "share:pct", date(first_day * 86400, 'unixepoch') AS first_day
  FROM paper_topic JOIN paper USING (paper_id) WHERE topic = :topic ORDER BY weight DESC, arxiv_id LIMIT :limit
