-- The bursts that a period lies in: weeks in which a term came more often than usual, as of the last week that is over.
-- param  :field        'all' is the whole store
-- param  :period       a week, as in 2026-W26
-- param  :like         text the term must hold, '' for any
-- param  :limit        how many
-- column term          the term, as most papers write it
-- column first_week    of the burst
-- column last_week     of the burst
-- column papers        papers of these weeks that hold it
-- column weight        how much cheaper the burst explains them, in nats
-- column lasts         yes where it lasts to the last week that is over
SELECT term, first_period AS first_week, last_period AS last_week, papers, round(weight, 1) AS weight,
       CASE is_open WHEN 1 THEN 'yes' ELSE 'no' END AS lasts
  FROM v_keyword_burst
 WHERE field = :field AND :period BETWEEN first_period AND last_period AND instr(lower(term), lower(:like)) > 0
 ORDER BY weight DESC, term, first_period LIMIT :limit
