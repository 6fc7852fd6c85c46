-- Were terms tested in the period?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column terms    how many
SELECT terms FROM keyword_test WHERE field = :field AND period = :period
