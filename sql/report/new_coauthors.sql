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
     side AS (SELECT person_a AS person_id, pair.first_day AS first_day FROM active JOIN pair ON person_a = person_id
              UNION ALL SELECT person_b, pair.first_day FROM active JOIN pair ON person_b = person_id),
     counted AS (SELECT person_id, sum(side.first_day BETWEEN wanted.first_day AND wanted.last_day) AS new,
                        sum(side.first_day < wanted.first_day) AS before
                   FROM side, wanted GROUP BY person_id
                 HAVING new > 0 AND before > 0)
SELECT name, new AS new_coauthors, active.papers AS papers, before AS coauthors_before
  FROM counted JOIN active USING (person_id) JOIN person USING (person_id)
 ORDER BY new DESC, active.papers DESC, name LIMIT :limit
