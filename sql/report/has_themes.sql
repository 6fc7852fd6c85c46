-- Are there themes as of a week?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column themes   how many
SELECT count(*) AS themes FROM keyword_theme WHERE field = :field AND period = :period
