-- The terms of a period that no earlier period of its kind held, as far as terms were counted.
-- param  :field    'all' is the whole store
-- param  :period   as in 2026-W26
-- param  :like     text the term must hold, '' for any
-- param  :limit    how many
-- column term      the term, as most papers write it
-- column papers    papers of the period that hold it
-- column expected  from the eight periods before; empty where it was not tested
-- column low       95 % interval of its rate against its own past; the ratio itself is not finite
-- column p_value   negative-binomial predictive test, two-sided
-- column q_value   false discovery rate over all terms tested in the period
-- column trend     rising, or watch up: not significant
SELECT term, k.papers AS papers, round(expected, 2) AS expected, round(ratio_low, 2) AS low, p_value, q_value, trend
  FROM keyword_period AS k JOIN term USING (term_id)
 WHERE field = :field AND k.period = :period AND k.papers > 0 AND instr(lower(term), lower(:like)) > 0
   AND NOT EXISTS (SELECT 1 FROM keyword_period AS o INDEXED BY keyword_period_term -- a period's text tells its kind by its length, and sorts by time
                    WHERE o.term_id = k.term_id AND o.field = k.field AND o.period < k.period
                      AND length(o.period) = length(k.period) AND o.papers > 0)
 ORDER BY k.papers DESC, term LIMIT :limit
