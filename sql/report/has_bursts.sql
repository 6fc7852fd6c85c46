-- Is any burst on in a week or month?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- column bursts   how many
SELECT count(*) AS bursts FROM period_burst WHERE field = :field AND period = :period
