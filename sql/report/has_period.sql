-- Does the store know the period, with papers in it?
-- param  :period  as in 2026-W26
-- column papers   how many
SELECT papers FROM v_period WHERE period = :period
