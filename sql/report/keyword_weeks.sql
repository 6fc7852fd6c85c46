-- A term's share of the papers by week.
-- param  :field     'all' is the whole store
-- param  :key       the term's words as they are compared
-- param  :period    the last week, as in 2026-W26
-- param  :weeks     how many
-- column start      Monday, seconds since 1970 (for the axis)
-- column share      papers that hold it, of a hundred; unknown where the week is not
-- column papers     that hold it
-- column is_whole   0: days of the week are missing or thin, or it can still grow
-- column claim      1: it was said to rise, -1: to fall
-- column week       as in 2026-W26
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week')
SELECT p.first_day * 86400 AS start,
       CASE WHEN made.exposure > 0 THEN 100.0 * coalesce(k.papers, 0) / made.exposure END AS share,
       CASE WHEN made.exposure > 0 THEN coalesce(k.papers, 0) END AS papers, p.is_comparable AS is_whole,
       CASE trend WHEN 'rising' THEN 1 WHEN 'falling' THEN -1 ELSE 0 END AS claim, p.period AS week
  FROM wanted JOIN period AS p ON kind = 'week' AND p.number BETWEEN last - :weeks + 1 AND last
       LEFT JOIN keyword_made AS made ON made.field = :field AND made.period = p.period
       LEFT JOIN keyword_period AS k ON k.field = :field AND k.period = p.period
                                    AND k.term_id = (SELECT term_id FROM term WHERE key = :key)
 ORDER BY p.number
