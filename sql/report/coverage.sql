-- What was seen of each day, up to a period: a strip of weeks.
-- param  :period  its last week is the last, as in 2026-W26 or 2026-06
-- param  :weeks   how many
-- column week_place  0 is the first week
-- column weekday     0 Monday … 6 Sunday
-- column state       1 full, 2 thin, 3 empty, 4 missing, 5 expected gap
-- column label       the Monday of every second week, as in 15 Jun, of every fourth where they are many; '' elsewhere
-- column day         as in 2026-06-15
-- column papers      new papers of the day
WITH wanted AS (SELECT first_day AS last FROM period, (SELECT last_day AS end FROM period WHERE period = :period) WHERE kind = 'week' AND end BETWEEN first_day AND last_day),
     span AS MATERIALIZED (SELECT max(last - 7 * (:weeks - 1), (SELECT min(first_day) FROM period WHERE kind = 'week')) AS first, last FROM wanted)
SELECT (day - first) / 7 AS week_place, (day - first) % 7 AS weekday,
       CASE state WHEN 'full' THEN 1 WHEN 'thin' THEN 2 WHEN 'empty' THEN 3 WHEN 'missing' THEN 4 ELSE 5 END AS state,
       CASE WHEN (day - first) % 7 = 0 AND (last - day) / 7 % iif(:weeks > 12, 4, 2) = 0
            THEN replace(replace(replace(t('{dd} {mmm}'), '{dd}', strftime('%d', day * 86400, 'unixepoch')),
                                 '{mm}', strftime('%m', day * 86400, 'unixepoch')),
                         '{mmm}', substr('JanFebMarAprMayJunJulAugSepOctNovDec', 3 * strftime('%m', day * 86400, 'unixepoch') - 2, 3))
            ELSE '' END AS label,
       date(day * 86400, 'unixepoch') AS day, new_papers AS papers
  FROM span CROSS JOIN coverage WHERE source = 'all' AND day BETWEEN first AND last + 6
 ORDER BY coverage.day
