-- Was any term flagged in the period or the eight before it?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column terms    how many
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period)
SELECT count(*) AS terms FROM wanted JOIN period ON kind = of_kind AND number BETWEEN last - 8 AND last
  JOIN keyword_period USING (period) WHERE field = :field AND trend IN ('rising', 'watch up')
