-- A term's bursts, the newest first, as of the last week that is over.
-- param  :field      'all' is the whole store
-- param  :key        the term's words as they are compared
-- param  :limit      how many
-- column from_week   as in 2026-W26
-- column to_week     the same, or: goes on
-- column papers      of these weeks
-- column weight      how much cheaper the burst explains them, in nats
SELECT first_period AS from_week, CASE WHEN is_open THEN t('goes on') ELSE last_period END AS to_week, papers, printf('%.1f', weight) AS weight
  FROM keyword_burst JOIN term USING (term_id) WHERE field = :field AND key = :key ORDER BY first_period DESC LIMIT :limit
