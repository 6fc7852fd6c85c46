-- New papers a week, up to a period.
-- param  :period  the last week, as in 2026-W26
-- param  :weeks   how many
-- column start    Monday, seconds since 1970 (for the axis)
-- column papers   papers first seen in it that are new; unknown where no day was seen
-- column state    1 full, 2 thin (days are missing), 3 partial (can still grow)
-- column usual    median of the up to eight full weeks before the period; only beside those and the period
-- column week     as in 2026-W26
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week'),
     week AS (SELECT period.*, number > last - 9 AS is_near FROM period, wanted
               WHERE kind = 'week' AND number BETWEEN last - :weeks + 1 AND last),
     before AS (SELECT new_papers, row_number() OVER (ORDER BY new_papers, number) AS place, count(*) OVER () AS count
                  FROM (SELECT new_papers, number FROM period, wanted
                         WHERE kind = 'week' AND state = 'full' AND number BETWEEN last - 8 AND last - 1))
SELECT first_day * 86400 AS start,
       CASE WHEN papers > 0 OR mailings > 0 THEN new_papers END AS papers,
       CASE state WHEN 'full' THEN 1 WHEN 'thin' THEN 2 ELSE 3 END AS state,
       CASE WHEN is_near THEN (SELECT avg(new_papers) FROM before WHERE place IN ((count + 1) / 2, (count + 2) / 2)) END AS usual,
       period AS week
  FROM week ORDER BY number
