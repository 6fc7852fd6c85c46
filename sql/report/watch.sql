-- Terms of a period that are worth watching in one direction, and are not significant.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :trend   'watch up', 'watch down', 'falling', or 'any'
-- param  :wording 1: of terms that are style and no subject, 0: of the others
-- param  :limit   how many
-- column term       the term, as most papers write it
-- column papers     papers of the period that hold it
-- column expected   from the eight periods before
-- column ratio      its rate against its own past, with the 95 % interval
-- column p          negative-binomial predictive test, two-sided
-- column q          false discovery rate over all terms tested in the period
SELECT term, k.papers AS papers, round(expected, 1) AS expected,
       CASE WHEN ratio IS NULL THEN t('first seen') ELSE printf('%.1f (%.1f–%.1f)', ratio, ratio_low, ratio_high) END AS ratio,
       CASE WHEN p_value <= 0.0001 THEN '≤ 0.0001' ELSE printf('%.4f', p_value) END AS p,
       CASE WHEN q_value <= 0.001 THEN '≤ 0.001' ELSE printf('%.3f', q_value) END AS q
  FROM keyword_period AS k JOIN term USING (term_id)
 WHERE field = :field AND period = :period AND (trend = :trend OR (:trend = 'any' AND trend IS NOT NULL)) AND is_wording = :wording
 ORDER BY p_value, term LIMIT :limit
