-- Team size by week or month.
-- param  :period  the last week, as in 2026-W26
-- param  :periods   how many
-- column start    its first day, seconds since 1970 (for the axis)
-- column median   authors a paper; unknown where fewer than 50 papers were seen
-- column mean     authors a paper
-- column solo     papers with one author, of a hundred
-- column new      names never seen before in this store, of a hundred of the week's
-- column period   as in 2026-W26
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period)
SELECT p.first_day * 86400 AS start,
       CASE WHEN n.papers >= 50 THEN team_median END AS median,
       CASE WHEN n.papers >= 50 THEN team_mean END AS mean,
       CASE WHEN n.papers >= 50 THEN 100.0 * solo / n.papers END AS solo,
       CASE WHEN n.papers >= 50 THEN 100.0 * new_authors / authors END AS new, p.period AS period
  FROM wanted JOIN period AS p ON kind = of_kind AND number BETWEEN last - :periods + 1 AND last
       LEFT JOIN network_period AS n USING (period)
 ORDER BY number
