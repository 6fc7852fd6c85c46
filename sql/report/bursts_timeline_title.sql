-- Takeaway and source of the timeline of bursts.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT first_day AS from_day, last_day AS to_day FROM period WHERE period = :period),
     burst AS (SELECT is_open, began.first_day >= from_day AS is_young
                 FROM wanted JOIN keyword_burst AS b ON b.field = :field
                 JOIN period AS began ON began.period = b.first_period AND began.first_day <= to_day
                 JOIN period AS ended ON ended.period = b.last_period AND ended.last_day >= from_day)
SELECT printf(t('%d burst%s, %d of them begun in %s'), count(*), CASE count(*) WHEN 1 THEN '' ELSE 's' END, coalesce(sum(is_young), 0),
              :period) AS title,
       t('Weeks in which a term came more often than usual (Kleinberg 2002); an open end: it goes on; right: papers') AS note
  FROM burst
