-- Names and pairs by week.
-- param  :period    the last week, as in 2026-W26
-- param  :weeks     how many
-- column start      Monday, seconds since 1970 (for the axis)
-- column names      that wrote in the week; unknown where fewer than 50 papers were seen
-- column new_names  of them, never seen before in this store
-- column pairs      that wrote together in the week
-- column new_pairs  of them, never seen before in this store
-- column week       as in 2026-W26
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week')
SELECT p.first_day * 86400 AS start,
       CASE WHEN n.papers >= 50 THEN authors END AS names,
       CASE WHEN n.papers >= 50 THEN new_authors END AS new_names,
       CASE WHEN n.papers >= 50 THEN pairs END AS pairs,
       CASE WHEN n.papers >= 50 THEN new_pairs END AS new_pairs, p.period AS week
  FROM wanted JOIN period AS p ON kind = 'week' AND number BETWEEN last - :weeks + 1 AND last
       LEFT JOIN network_period AS n USING (period)
 ORDER BY number
