-- Names that wrote more in the week than their own past let expect.
-- param  :period   as in 2026-W26
-- param  :limit    how many
-- column name      its usual spelling
-- column risk      of being several people
-- column papers    new papers of the week
-- column expected  from up to eight weeks before
-- column ratio     its rate against its own past, with the 95 % interval
-- column q         false discovery rate over all names tested in the week
SELECT name, printf('%.2f', risk) AS risk, papers, printf('%.1f', expected) AS expected,
       CASE WHEN ratio IS NULL THEN t('new') ELSE printf('%.1f (%.1f–%.1f)', ratio, ratio_low, ratio_high) END AS ratio,
       CASE WHEN q_value < 0.001 THEN '<0.001' ELSE printf('%.3f', q_value) END AS q
  FROM v_author_period WHERE period = :period AND trend = 'rising'
 ORDER BY q_value, p_value, name LIMIT :limit
