-- The last week that was over before a day.
-- param  :day     as in 2026-06-30
-- column period   as in 2026-W26
SELECT period FROM v_period WHERE kind = 'week' AND state <> 'partial' AND last_day < :day
 ORDER BY first_day DESC LIMIT 1
