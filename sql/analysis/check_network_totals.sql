-- ?1 every, ?2 from (of the measures, in their order): totals of the graph that are not what there is
SELECT measure || ': ' || value || ', there are ' || counted
  FROM (SELECT measure, value, row_number() OVER (ORDER BY measure) AS number,
               CASE measure WHEN 'authors' THEN (SELECT count(*) FROM author_measure) WHEN 'pairs' THEN (SELECT count(*) FROM pair)
                            WHEN 'communities' THEN (SELECT count(*) FROM community) END AS counted
          FROM network_measure WHERE measure IN ('authors', 'pairs', 'communities'))
 WHERE number % ?1 = ?2 AND value <> counted ORDER BY measure
