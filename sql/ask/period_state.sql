-- What the store knows of a period.
-- param  :period   as in 2026-W26
-- column state     full, thin, or partial
SELECT state FROM v_period WHERE period = :period
