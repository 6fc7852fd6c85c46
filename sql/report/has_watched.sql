-- Does the field watch terms, and was the week counted?
-- param  :field    the field
-- param  :period   as in 2026-W26
-- column patterns  how many
SELECT count(*) AS patterns FROM watch_week WHERE field = :field AND period = :period
