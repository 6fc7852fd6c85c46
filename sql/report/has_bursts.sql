-- Is any burst on in a week?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column bursts   how many
SELECT count(*) AS bursts FROM keyword_burst WHERE field = :field AND :period BETWEEN first_period AND last_period
