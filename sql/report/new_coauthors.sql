-- Names with the most new co-authors of a period, among names known before it that wrote two papers or more in it (one
-- paper of many authors makes everybody on it look sociable).
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column name     its usual spelling
-- column new_coauthors  pairs first seen in the period
-- column papers   the name's papers of the field in the period
-- column coauthors_before  pairs first seen earlier
WITH wanted AS (SELECT first_day, last_day FROM period WHERE period = :period),
     active AS (SELECT person_id, count(*) AS papers
                  FROM wanted JOIN field_paper AS p ON p.first_day BETWEEN wanted.first_day AND wanted.last_day
                  JOIN authorship USING (paper_id) WHERE field = :field GROUP BY person_id HAVING count(*) >= 2),
     met AS (SELECT DISTINCT x.person_id AS person_a, y.person_id AS person_b
               FROM wanted CROSS JOIN paper AS p ON p.first_day BETWEEN wanted.first_day AND wanted.last_day
              CROSS JOIN authorship AS x USING (paper_id) CROSS JOIN authorship AS y USING (paper_id)
              WHERE NOT EXISTS (SELECT 1 FROM authorship AS z WHERE z.paper_id = p.paper_id AND z.position >= 50)),
     begun AS (SELECT person_a, person_b FROM wanted CROSS JOIN met CROSS JOIN pair USING (person_a, person_b)
                WHERE pair.first_day BETWEEN wanted.first_day AND wanted.last_day),
     counted AS (SELECT person_id, count(*) AS new
                   FROM (SELECT person_a AS person_id FROM begun UNION ALL SELECT person_b FROM begun) GROUP BY person_id),
     chosen AS (SELECT person_id, name, new, active.papers AS papers
                  FROM wanted CROSS JOIN counted JOIN active USING (person_id) JOIN person USING (person_id)
                 WHERE EXISTS (SELECT 1 FROM pair WHERE person_a = counted.person_id AND pair.first_day < wanted.first_day)
                    OR EXISTS (SELECT 1 FROM pair WHERE person_b = counted.person_id AND pair.first_day < wanted.first_day)
                 ORDER BY new DESC, active.papers DESC, name LIMIT :limit)
SELECT name, new AS new_coauthors, papers,
       (SELECT count(*) FROM pair WHERE person_a = chosen.person_id AND pair.first_day < wanted.first_day)
       + (SELECT count(*) FROM pair WHERE person_b = chosen.person_id AND pair.first_day < wanted.first_day) AS coauthors_before
  FROM chosen, wanted ORDER BY new DESC, papers DESC, name
