-- A name's papers, newest first.
-- param  :author         as in v_author
-- param  :limit          how many
-- column paper:paper     its id and title
-- column first_day       first seen
-- column category        primary category
-- column authors         how many
SELECT p.arxiv_id || ' ' || p.title AS "paper:paper", date(p.first_day * 86400, 'unixepoch') AS first_day,
       p.primary_category AS category, (SELECT count(*) FROM authorship AS all_of WHERE all_of.paper_id = p.paper_id) AS authors
  FROM person JOIN authorship USING (person_id) JOIN paper AS p USING (paper_id)
 WHERE person.name = :author
 GROUP BY paper_id
 ORDER BY p.first_day DESC, p.arxiv_id DESC LIMIT :limit
