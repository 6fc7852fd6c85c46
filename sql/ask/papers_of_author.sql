-- A name's papers, newest first.
-- param  :name           as in v_author
-- param  :limit          how many
-- column title:paper     its id and title
-- column first_day       first seen
-- column category        primary category
SELECT p.arxiv_id || ' ' || p.title AS "title:paper", date(p.first_day * 86400, 'unixepoch') AS first_day,
       p.primary_category AS category
  FROM person JOIN authorship USING (person_id) JOIN paper AS p USING (paper_id)
 WHERE person.name = :name
 GROUP BY paper_id
 ORDER BY p.first_day DESC, p.arxiv_id DESC LIMIT :limit
