-- ?1 every, ?2 from: weeks and months whose shares of topics do not make one whole, or are not what their papers have: of each
-- paper shares under 0.05 are not kept
WITH looked_at AS MATERIALIZED (
    SELECT period, kind, number, first_day, last_day FROM period WHERE number % ?1 = ?2
), kept AS MATERIALIZED ( -- each period's papers are walked once, for all topics
    SELECT p.period, w.topic, total(w.weight) AS weight
      FROM looked_at AS p CROSS JOIN paper AS x ON x.first_day BETWEEN p.first_day AND p.last_day AND x.is_new
     CROSS JOIN paper_topic AS w USING (paper_id)
     WHERE p.period IN (SELECT period FROM topic_period WHERE field = 'all')
     GROUP BY p.period, w.topic
), wrong AS (
    SELECT field, period, 0 AS rank, 'make ' || round(total(share), 4) || ', for ' || sum(papers) || ' of ' || min(exposure) || ' papers' AS what
      FROM topic_period WHERE period IN (SELECT period FROM looked_at)
     GROUP BY field, period HAVING total(share) > 1.000001 OR sum(papers) > min(exposure) OR min(exposure) <> max(exposure)
     UNION ALL
    SELECT 'all', t.period, 1, 'are ' || round(t.share, 4) || ' for topic ' || t.topic || ', its papers have '
                            || round(coalesce(k.weight, 0) / t.exposure, 4)
      FROM topic_period AS t JOIN looked_at USING (period) LEFT JOIN kept AS k USING (period, topic)
     WHERE t.field = 'all' AND (t.share < coalesce(k.weight, 0) / t.exposure - 1e-6
                                OR t.share > coalesce(k.weight, 0) / t.exposure + 0.05)
)
SELECT w.field || ', ' || w.period || ': shares of topics ' || w.what
  FROM wrong AS w JOIN looked_at AS p USING (period) ORDER BY w.field, p.kind, p.number, w.rank, w.what
