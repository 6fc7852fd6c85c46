-- The period as it is written.
-- param  :period  as in 2026-W26
-- column period   the same
SELECT :period AS period
