-- Is there anything on the people of the period?
-- param  :period  as in 2026-W26
-- column papers   papers with authors
SELECT papers FROM network_period WHERE period = :period
