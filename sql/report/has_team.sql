-- Are there two weeks or more of 50 papers, whose team sizes can be compared?
-- param  :period  the last week, as in 2026-W26
-- param  :weeks   how many to look at
-- column enough   1 or 0
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week')
SELECT count(*) >= 2 AS enough FROM wanted JOIN period AS p ON kind = 'week' AND number BETWEEN last - :weeks + 1 AND last
  JOIN network_period AS n USING (period) WHERE n.papers >= 50
