-- Are there two weeks (months) or more to compare, up to the period?
-- param  :period  as in 2026-W26 or 2026-06
-- column enough   1 or 0
SELECT count(*) >= 2 AS enough FROM v_period AS p JOIN v_period AS wanted ON wanted.period = :period
 WHERE p.kind = wanted.kind AND p.first_day <= wanted.first_day AND p.papers > 0
