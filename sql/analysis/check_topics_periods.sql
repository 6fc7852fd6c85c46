-- ?1 every, ?2 from: weeks and months whose shares of topics do not make one whole, or are not what their papers have: of each
-- paper shares under 0.05 are not kept
SELECT t.field || ', ' || period || ': shares of topics ' || what
  FROM (SELECT field, period, 'make ' || round(total(share), 4) || ', for ' || sum(papers) || ' of ' || min(exposure) || ' papers' AS what
          FROM topic_period GROUP BY field, period HAVING total(share) > 1.000001 OR sum(papers) > min(exposure) OR min(exposure) <> max(exposure)
         UNION ALL
        SELECT 'all', period, 'are ' || round(share, 4) || ' for topic ' || topic || ', its papers have ' || round(kept, 4)
          FROM (SELECT t.topic, t.period, t.share, t.exposure,
                       (SELECT total(weight) FROM paper AS x JOIN paper_topic AS w USING (paper_id) WHERE w.topic = t.topic
                           AND x.is_new AND x.first_day BETWEEN p.first_day AND p.last_day) / t.exposure AS kept
                  FROM topic_period AS t JOIN period AS p USING (period) WHERE t.field = 'all' AND p.number % ?1 = ?2)
         WHERE share < kept - 1e-6 OR share > kept + 0.05) AS t JOIN period AS p USING (period)
 WHERE p.number % ?1 = ?2 ORDER BY t.field, p.kind, p.number
