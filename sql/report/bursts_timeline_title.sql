-- Takeaway and source of the timeline of bursts.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- column title    the takeaway
-- column note     the line of source
SELECT printf(t('%d burst%s, %d of them begun in %s'), count(*), CASE count(*) WHEN 1 THEN '' ELSE 's' END, coalesce(sum(start >= first_day), 0),
              :period) AS title,
       t('Weeks in which a term came more often than usual (Kleinberg 2002); an open end: it goes on; right: papers') AS note
  FROM period_burst JOIN period USING (period) WHERE field = :field AND period = :period
