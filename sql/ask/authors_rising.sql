-- Who wrote more in a week than in the weeks before, the surest first; with those worth watching, who are not significant.
-- Names that are likely to stand for several people, and collaborations, are not tested.
-- param  :period   as in 2026-W26
-- param  :like     text the name must hold, '' for any
-- param  :limit    how many
-- column name      its usual spelling
-- column risk      of being several people, 0 to 1
-- column papers    new papers of the week
-- column expected  from up to eight weeks before
-- column ratio     its rate against its own past; empty: first seen
-- column low       95 % interval
-- column high      95 % interval
-- column p_value   negative-binomial predictive test, two-sided
-- column q_value   false discovery rate over all names tested in the week
-- column trend     rising, or watch up: not significant
SELECT name, round(risk, 2) AS risk, papers, round(expected, 2) AS expected, round(ratio, 2) AS ratio,
       round(ratio_low, 2) AS low, round(ratio_high, 2) AS high, p_value, q_value, trend
  FROM v_author_period
 WHERE period = :period AND trend IS NOT NULL AND instr(lower(name), lower(:like)) > 0
 ORDER BY v_author_period.trend, q_value, p_value, name LIMIT :limit
