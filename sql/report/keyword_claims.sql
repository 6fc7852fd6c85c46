-- Weeks in which a term was claimed to rise or fall, or was worth watching, the newest first.
-- param  :field     'all' is the whole store
-- param  :key       the term's words as they are compared
-- param  :period    the last week, as in 2026-W26
-- param  :limit     how many
-- column week       as in 2026-W26
-- column claim      rising, falling; watch up, watch down: not significant
-- column papers     that hold it
-- column expected   from the eight weeks before
-- column ratio      with its 95 % interval; empty: first seen
-- column q          false discovery rate over all terms tested in the week
SELECT p.period AS week, t(trend) AS claim, k.papers AS papers, printf('%.1f', expected) AS expected,
       CASE WHEN ratio IS NULL THEN '' ELSE printf('%.1f (%.1f–%.1f)', ratio, ratio_low, ratio_high) END AS ratio, printf('%.3f', q_value) AS q
  FROM term JOIN keyword_period AS k USING (term_id) JOIN period AS p USING (period)
 WHERE k.field = :field AND key = :key AND kind = 'week' AND trend IS NOT NULL
   AND p.number <= (SELECT number FROM period WHERE period = :period AND kind = 'week')
 ORDER BY p.number DESC LIMIT :limit
