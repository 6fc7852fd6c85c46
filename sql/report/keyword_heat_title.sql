-- Takeaway and source of the heat map of terms.
-- param  :period  as in 2026-W26 or 2026-06
-- param  :weeks   how many
-- column title    the takeaway
-- column note     the line of source
SELECT printf(t('What came and went in %d weeks'), min(:weeks, count(*))) AS title,
       t('Terms with the strongest bursts, in the order of their peaks; the darker, the nearer to its largest share of the papers') AS note
  FROM period WHERE kind = 'week' AND first_day <= (SELECT last_day FROM period WHERE period = :period)
