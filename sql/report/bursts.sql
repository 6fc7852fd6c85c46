-- Terms that come more often than usual for two weeks or more, in a week.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column term     the term
-- column since    its first week
-- column papers   of these weeks
-- column weight   how much cheaper the burst explains them, in nats (Kleinberg 2002)
-- column state    goes on, or its last week
SELECT term, first_period AS since, papers, printf('%.1f', weight) AS weight,
       CASE is_open WHEN 1 THEN 'goes on' ELSE 'to ' || last_period END AS state
  FROM v_keyword_burst
 WHERE field = :field AND :period BETWEEN first_period AND last_period
 ORDER BY v_keyword_burst.weight DESC, term LIMIT :limit
