-- A topic's share by week, and its forecast where it earned one.
-- param  :topic    its number
-- param  :period   the last week, as in 2026-W26
-- param  :weeks    how many
-- column start     Monday, seconds since 1970 (for the axis)
-- column share     of the week's papers, of a hundred; unknown where the week is not
-- column low       95 % band
-- column high      95 % band
-- column ahead     the forecast; unknown in weeks that are over, but for the last one, where it begins
-- column ahead_low   its band
-- column ahead_high  its band
-- column is_whole  0: days of the week are missing or thin, or it can still grow
-- column week      as in 2026-W26; of a forecast how many weeks ahead
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     base AS (SELECT number, first_day, share FROM period AS p JOIN topic_period AS t USING (period)
               WHERE field = 'all' AND topic = :topic AND kind = 'week' AND is_comparable ORDER BY number DESC LIMIT 1)
SELECT p.first_day * 86400 AS start, 100 * t.share AS share, 100 * low AS low, 100 * high AS high,
       CASE WHEN p.number = base.number AND EXISTS (SELECT 1 FROM topic_forecast WHERE topic = :topic) THEN 100 * base.share END AS ahead,
       CASE WHEN p.number = base.number AND EXISTS (SELECT 1 FROM topic_forecast WHERE topic = :topic) THEN 100 * base.share END AS ahead_low,
       CASE WHEN p.number = base.number AND EXISTS (SELECT 1 FROM topic_forecast WHERE topic = :topic) THEN 100 * base.share END AS ahead_high,
       is_comparable AS is_whole, p.period AS week
  FROM wanted JOIN period AS p ON kind = of_kind AND p.number BETWEEN last - :weeks + 1 AND last
       LEFT JOIN base LEFT JOIN topic_period AS t ON t.field = 'all' AND t.period = p.period AND t.topic = :topic
UNION ALL
SELECT (base.first_day + 7 * step) * 86400, NULL, NULL, NULL, 100 * f.share, 100 * low, 100 * high, 1, '+' || step
  FROM base JOIN topic_forecast AS f ON f.topic = :topic, wanted WHERE base.number >= last - 1
 ORDER BY 1, 9
