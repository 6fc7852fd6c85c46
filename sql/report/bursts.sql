-- Terms that come more often than usual for two weeks or more, in a week or month.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column term     the term
-- column since    its first week
-- column papers   of these weeks
-- column weight   how much cheaper the burst explains them, in nats (Kleinberg 2002)
-- column state    goes on, or its last week
WITH wanted AS (SELECT first_day AS from_day, last_day AS to_day FROM period WHERE period = :period)
SELECT term, first_period AS since, b.papers AS papers, printf('%.1f', weight) AS weight,
       CASE is_open WHEN 1 THEN t('goes on') ELSE printf(t('to %s'), last_period) END AS state
  FROM wanted JOIN period AS began ON began.kind = 'week' AND began.first_day <= to_day
  JOIN keyword_burst AS b ON b.field = :field AND b.first_period = began.period
  JOIN period AS ended ON ended.period = b.last_period AND ended.last_day >= from_day
  JOIN term USING (term_id)
 ORDER BY b.weight DESC, term LIMIT :limit
