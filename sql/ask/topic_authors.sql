-- Who writes most of a topic.
-- param  :topic    its number
-- param  :limit    how many
-- column name      as in v_author
-- column papers    of the name that hold a fifth of the topic or more
-- column weight    their shares of it, summed
-- column risk      of being several people, 0 to 1
SELECT name, count(*) AS papers, round(sum(weight), 1) AS weight, round(risk, 2) AS risk
  FROM (SELECT DISTINCT paper_id, person_id, weight FROM paper_topic JOIN authorship USING (paper_id)
         WHERE topic = :topic AND weight >= 0.2 AND person_id IS NOT NULL)
       JOIN person USING (person_id)
 GROUP BY person_id ORDER BY sum(weight) DESC, name LIMIT :limit
