-- Terms by period, for another program: the rows of v_keyword_period.
-- param  :field        of the config, or 'all', the whole store; '' for each
-- param  :period       as in 2026-W26, '' for each
-- param  :kind         week, month or day; '' for each
-- column field         all, or a field of papertide.ini
-- column period        as in 2026-W26, 2026-06 or 2026-06-30
-- column term          the term, as most papers write it
-- column papers        new papers that hold it
-- column expected      papers expected from the eight periods before; null: not tested
-- column ratio         papers over expected, category by category; null: none before
-- column ratio_low     lower end of the 95 % interval
-- column ratio_high    upper end; null: there is none
-- column p_value       two-sided; null: not tested
-- column q_value       false discovery rate over all terms tested in the field and period
-- column trend         rising, falling, watch up, watch down, or null
-- column burst         1: the period lies in a burst of the term
-- column groups        groups of authors without a common member; null: not counted
-- column base_papers   papers of the periods before that hold it
-- column is_wording    1: spread over the categories as papers are: style, not a subject
SELECT field, period, term, papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend, burst, groups,
       base_papers, is_wording
  FROM v_keyword_period
 WHERE (:field = '' OR field = :field) AND (:period = '' OR period = :period)
   AND (:kind = '' OR length(period) = CASE :kind WHEN 'week' THEN 8 WHEN 'month' THEN 7 ELSE 10 END)
 ORDER BY field, period, term, papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend, burst, groups,
       base_papers, is_wording
