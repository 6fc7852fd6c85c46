-- The weeks in which a term was claimed to rise or fall, or was worth watching, the newest first.
-- param  :field     'all' is the whole store
-- param  :key       the term's words as they are compared
-- param  :limit     how many
-- column week       as in 2026-W26
-- column trend      rising, falling; watch up, watch down: not significant
-- column papers     papers of the week that hold it
-- column expected   from the eight weeks before
-- column ratio      its rate against its own past; empty: first seen
-- column q_value    false discovery rate over all terms tested in the week
SELECT k.period AS week, trend, k.papers AS papers, round(expected, 2) AS expected, round(ratio, 2) AS ratio, q_value
  FROM keyword_period AS k JOIN term USING (term_id) JOIN period USING (period)
 WHERE field = :field AND key = :key AND kind = 'week' AND trend IS NOT NULL
 ORDER BY first_day DESC LIMIT :limit
