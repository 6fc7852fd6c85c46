-- The newest paper of two names, of those that make ties.
-- param  :name    one of them, as in v_author
-- param  :other   the other
-- column paper    its id and title
SELECT arxiv_id || ' ' || title AS paper
  FROM paper
 WHERE paper_id IN (SELECT paper_id FROM person JOIN authorship USING (person_id) WHERE name = :name
                    INTERSECT SELECT paper_id FROM person JOIN authorship USING (person_id) WHERE name = :other)
   AND (SELECT count(DISTINCT person_id) FROM authorship WHERE authorship.paper_id = paper.paper_id) <= 50
 ORDER BY first_day DESC, arxiv_id DESC LIMIT 1
