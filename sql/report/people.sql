-- The people of a period in a sentence.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- column line:md  a sentence
WITH wanted AS (SELECT first_day AS from_day, last_day AS to_day FROM period WHERE period = :period
                    AND (:field <> 'all' OR NOT EXISTS (SELECT 1 FROM network_period AS n WHERE n.period = :period))),
     wrote AS (SELECT person_id, count(*) AS papers FROM wanted JOIN field_paper AS p ON p.first_day BETWEEN from_day AND to_day
                 JOIN authorship USING (paper_id) WHERE field = :field AND person_id IS NOT NULL GROUP BY person_id)
SELECT printf(t('%,d names wrote %,d papers; %,d of the names (%.0f %%) had not been seen in this store before, and %,d of %,d pairs of co-authors were new.'),
              authors, papers, new_authors, 100.0 * new_authors / max(authors, 1), new_pairs, pairs)
       || CASE hyper WHEN 0 THEN ''
                     ELSE printf(t(' Papers of over 50 authors, which make no pairs: %d.'), hyper) END AS "line:md"
  FROM network_period WHERE period = :period AND :field = 'all'
 UNION ALL
SELECT printf(t('%,d names wrote papers; %,d of them (%.0f %%) had not been seen in this store before.'), count(*),
              sum(m.first_day >= from_day), 100.0 * sum(m.first_day >= from_day) / max(count(*), 1))
  FROM wrote JOIN author_measure AS m USING (person_id), wanted HAVING count(*) > 0
