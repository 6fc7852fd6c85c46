-- Takeaway and source of the strip of days.
-- param  :period  the last week, as in 2026-W26
-- param  :weeks   how many
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT first_day AS last FROM period, (SELECT last_day AS end FROM period WHERE period = :period) WHERE kind = 'week' AND end BETWEEN first_day AND last_day),
     seen AS (SELECT count(*) AS expected, coalesce(sum(state = 'full'), 0) AS full
                FROM coverage, wanted
               WHERE source = 'all' AND state <> 'expected gap' AND day BETWEEN last - 7 * (:weeks - 1) AND last + 6)
SELECT CASE WHEN full = expected THEN printf(t('All %d announcement days were seen in full'), full)
            ELSE printf(t('%d of %d announcement days were seen in full'), full, expected) END AS title,
       t('Days of announcements, by day of listing; weekends and holidays bring none') AS note
  FROM seen
