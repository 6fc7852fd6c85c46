-- The newest papers whose largest topic it is, up to a period's end.
-- param  :topic        its number
-- param  :period       as in 2026-W26
-- param  :limit        how many
-- column paper:paper   id and title
-- column share:pct     of the paper's text
-- column first_day     first seen
SELECT arxiv_id || ' ' || title AS "paper:paper", weight AS "share:pct", date(first_day * 86400, 'unixepoch') AS first_day
  FROM paper_topic AS h JOIN paper USING (paper_id)
 WHERE topic = :topic AND paper.first_day <= (SELECT last_day FROM period WHERE period = :period)
   AND weight = (SELECT max(weight) FROM paper_topic AS o WHERE o.paper_id = h.paper_id)
 ORDER BY paper.first_day DESC, arxiv_id DESC LIMIT :limit
