-- ?1 field: what each topic had of each week that can be compared, by week, then topic.
SELECT t.topic, p.number, t.papers, t.exposure, t.share, p.period
  FROM period AS p JOIN topic_period AS t USING (period)
 WHERE t.field = ?1 AND p.kind = 'week' AND p.is_comparable ORDER BY p.number, t.topic
