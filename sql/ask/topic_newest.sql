-- The newest papers of a topic: those that it is the largest of, or a third.
-- param  :topic        its number
-- param  :limit        how many
-- column title:paper   id and title
-- column weight:pct    of the paper
-- column first_day     first seen
SELECT arxiv_id || ' ' || title AS "title:paper", weight AS "weight:pct", date(first_day * 86400, 'unixepoch') AS first_day
  FROM paper_topic AS h JOIN paper USING (paper_id)
 WHERE topic = :topic AND (weight >= 1.0 / 3 OR weight = (SELECT max(weight) FROM paper_topic AS o WHERE o.paper_id = h.paper_id))
 ORDER BY paper.first_day DESC, arxiv_id DESC LIMIT :limit
