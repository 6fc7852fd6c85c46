-- A name's papers by week.
-- param  :author     as in v_author
-- param  :period     the last week, as in 2026-W26
-- param  :weeks      how many
-- column start       Monday, seconds since 1970 (for the axis)
-- column papers      of the name, first seen in the week
-- column is_whole    0: days of the week are missing or thin
-- column week        as in 2026-W26
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week'),
     mine AS (SELECT DISTINCT paper_id, first_day FROM person JOIN authorship USING (person_id) JOIN paper USING (paper_id)
               WHERE name = :author)
SELECT p.first_day * 86400 AS start, (SELECT count(*) FROM mine WHERE mine.first_day BETWEEN p.first_day AND p.last_day) AS papers,
       p.is_comparable AS is_whole, p.period AS week
  FROM wanted JOIN period AS p ON kind = 'week' AND number BETWEEN last - :weeks + 1 AND last ORDER BY number
