-- Were rises claimed four to twelve weeks before, that can be looked at again?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column claims   how many
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period AND is_comparable)
SELECT count(*) AS claims FROM wanted JOIN period ON kind = of_kind AND number BETWEEN last - 12 AND last - 4
  JOIN keyword_period USING (period) WHERE field = :field AND trend = 'rising' AND NOT is_wording AND base_papers > 0
