-- The last period that can no longer grow; the last of all when there is none such.
-- param  :kind    week
-- column period   as in 2026-W26
SELECT period FROM v_period WHERE kind = :kind ORDER BY state = 'partial', first_day DESC LIMIT 1
