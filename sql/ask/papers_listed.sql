-- Some papers, the newest first.
-- param  :papers         their arXiv ids, as a JSON array
-- param  :limit          how many
-- column title:paper     its id and title
-- column first_day       first seen
-- column category        primary category
SELECT arxiv_id || ' ' || title AS "title:paper", date(first_day * 86400, 'unixepoch') AS first_day,
       primary_category AS category
  FROM json_each(:papers) JOIN paper ON arxiv_id = value
 ORDER BY paper.first_day DESC, arxiv_id DESC LIMIT :limit
