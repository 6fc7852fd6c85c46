-- A term's bursts, the newest first.
-- param  :field        'all' is the whole store
-- param  :key          the term's words as they are compared
-- param  :limit        how many
-- column first_week    of the burst
-- column last_week     of the burst
-- column papers        papers of these weeks that hold it
-- column weight        how much cheaper the burst explains them, in nats
-- column lasts         yes where it lasts to the last week that is over
SELECT first_period AS first_week, last_period AS last_week, papers, round(weight, 1) AS weight,
       CASE is_open WHEN 1 THEN 'yes' ELSE 'no' END AS lasts
  FROM keyword_burst JOIN term USING (term_id)
 WHERE field = :field AND key = :key
 ORDER BY first_period DESC LIMIT :limit
