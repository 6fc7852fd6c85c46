-- Terms that come more often than usual for two weeks or more, in a week or month.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column term     the term
-- column since    its first week
-- column papers   of these weeks
-- column weight   how much cheaper the burst explains them, in nats (Kleinberg 2002)
-- column state    goes on, or its last week
SELECT term, first_period AS since, papers, printf('%.1f', weight) AS weight,
       CASE is_open WHEN 1 THEN t('goes on') ELSE printf(t('to %s'), last_period) END AS state
  FROM period_burst AS b JOIN term USING (term_id) WHERE field = :field AND period = :period
 ORDER BY b.weight DESC, term LIMIT :limit
