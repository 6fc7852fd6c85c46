-- Over whom one name knows another: a row a step.
-- param  :way          the names from the one to the other, a line each
-- column step          0 is the name itself
-- column name          of the step
-- column paper:paper   the newest paper with the name before
WITH RECURSIVE step(place, name, before, rest) AS (
       SELECT -1, NULL, NULL, :way || char(10)
       UNION ALL
       SELECT place + 1, substr(rest, 1, instr(rest, char(10)) - 1), name, substr(rest, instr(rest, char(10)) + 1)
         FROM step WHERE rest <> '')
SELECT place AS step, name,
       (SELECT arxiv_id || ' ' || title FROM paper
         WHERE paper_id IN (SELECT paper_id FROM person JOIN authorship USING (person_id) WHERE person.name = step.name
                            INTERSECT SELECT paper_id FROM person JOIN authorship USING (person_id) WHERE person.name = step.before)
           AND (SELECT count(DISTINCT person_id) FROM authorship WHERE authorship.paper_id = paper.paper_id) <= 50
         ORDER BY first_day DESC, arxiv_id DESC LIMIT 1) AS "paper:paper"
  FROM step WHERE place >= 0 ORDER BY place
