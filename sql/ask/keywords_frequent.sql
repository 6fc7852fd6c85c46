-- The terms that most papers of a period hold.
-- param  :field    'all' is the whole store
-- param  :period   as in 2026-W26
-- param  :like     text the term must hold, '' for any
-- param  :limit    how many
-- column term      the term, as most papers write it
-- column papers    papers of the period that hold it
-- column expected  from the eight periods before; empty where it was not tested
-- column ratio     its rate against its own past
-- column low       95 % interval
-- column high      95 % interval
-- column q_value   false discovery rate over all terms tested in the period
-- column trend     rising, falling, watch up, watch down
SELECT term, papers, round(expected, 2) AS expected, round(ratio, 2) AS ratio, round(ratio_low, 2) AS low,
       round(ratio_high, 2) AS high, q_value, trend
  FROM v_keyword_period
 WHERE field = :field AND period = :period AND instr(lower(term), lower(:like)) > 0
 ORDER BY papers DESC, term LIMIT :limit
