-- New papers by week or month, up to a period.
-- param  :field    'all' is the whole store
-- param  :period   the last one, as in 2026-W26 or 2026-06
-- param  :periods  how many
-- column start    its first day, seconds since 1970 (for the axis)
-- column papers   papers first seen in it that are new; unknown where no day was seen
-- column state    1 full, 2 thin (days are missing), 3 partial (can still grow)
-- column usual    median of the up to eight full ones before the period; only beside those and the period
-- column period   as in 2026-W26
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     near AS (SELECT p.*, number > last - 9 AS is_near FROM field_period AS p, wanted
               WHERE field = :field AND kind = of_kind AND number BETWEEN last - :periods + 1 AND last),
     before AS (SELECT new_papers, row_number() OVER (ORDER BY new_papers, number) AS place, count(*) OVER () AS count
                  FROM field_period, wanted
                 WHERE field = :field AND kind = of_kind AND state = 'full' AND number BETWEEN last - 8 AND last - 1)
SELECT first_day * 86400 AS start,
       CASE WHEN papers > 0 OR mailings > 0 THEN new_papers END AS papers,
       CASE state WHEN 'full' THEN 1 WHEN 'thin' THEN 2 ELSE 3 END AS state,
       CASE WHEN is_near THEN (SELECT avg(new_papers) FROM before WHERE place IN ((count + 1) / 2, (count + 2) / 2)) END AS usual,
       period
  FROM near ORDER BY number
