-- Are there three ratios or more to draw?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column enough   1 or 0
SELECT count(*) >= 3 AS enough FROM v_keyword_period
 WHERE field = :field AND period = :period AND trend IN ('rising', 'watch up') AND NOT is_wording AND ratio IS NOT NULL
