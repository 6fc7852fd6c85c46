-- Who writes most of a topic.
-- param  :topic     its number
-- param  :limit     how many
-- column name       as in v_author
-- column papers     that hold a fifth of the topic or more
-- column share      of those, summed
-- column risk       of being several people, marked over one half
SELECT name, count(*) AS papers, printf('%.1f', sum(weight)) AS share,
       CASE WHEN risk > 0.5 THEN printf(t('%.2f, may be several'), risk) ELSE printf('%.2f', risk) END AS risk
  FROM (SELECT DISTINCT paper_id, person_id, weight FROM paper_topic JOIN authorship USING (paper_id)
         WHERE topic = :topic AND weight >= 0.2 AND person_id IS NOT NULL)
       JOIN person USING (person_id)
 GROUP BY person_id ORDER BY sum(weight) DESC, name LIMIT :limit
