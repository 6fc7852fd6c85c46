-- Are there two weeks (months) or more of 50 papers, whose team sizes can be compared? They are the whole store's.
-- param  :field   'all' is the whole store
-- param  :period  the last week, as in 2026-W26
-- param  :periods   how many to look at
-- column enough   1 or 0
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period)
SELECT count(*) >= 2 AND :field = 'all' AS enough FROM wanted JOIN period AS p ON kind = of_kind AND number BETWEEN last - :periods + 1 AND last
  JOIN network_period AS n USING (period) WHERE n.papers >= 50
