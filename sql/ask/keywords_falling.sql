-- The terms that fell in a period, the surest first; with those worth watching, which are not significant.
-- param  :field    'all' is the whole store
-- param  :period   as in 2026-W26
-- param  :like     text the term must hold, '' for any
-- param  :limit    how many
-- column term      the term, as most papers write it
-- column papers    papers of the period that hold it
-- column expected  from the eight periods before
-- column ratio     its rate against its own past
-- column low       95 % interval
-- column high      95 % interval
-- column p_value   negative-binomial predictive test, two-sided
-- column q_value   false discovery rate over all terms tested in the period
-- column trend     falling, or watch down: not significant; wording: spread over all categories, style and no subject
SELECT term, papers, round(expected, 2) AS expected, round(ratio, 2) AS ratio, round(ratio_low, 2) AS low,
       round(ratio_high, 2) AS high, p_value, q_value,
       trend || CASE is_wording WHEN 1 THEN ' (wording)' ELSE '' END AS trend
  FROM v_keyword_period
 WHERE field = :field AND period = :period AND trend IN ('falling', 'watch down')
   AND instr(lower(term), lower(:like)) > 0
 ORDER BY is_wording, v_keyword_period.trend, q_value, p_value, term LIMIT :limit
