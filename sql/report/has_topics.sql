-- Are there topics, and weeks before the period to hold their shares against?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column topics   how many
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period)
SELECT count(DISTINCT topic) AS topics
  FROM topic_period AS t WHERE field = :field AND period = :period
   AND EXISTS (SELECT 1 FROM wanted JOIN period ON kind = of_kind AND number BETWEEN last - 8 AND last - 1
                 JOIN topic_period AS b USING (period) WHERE b.field = :field AND b.topic = t.topic)
