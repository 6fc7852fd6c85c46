-- ?1 every, ?2 from: days of a collection whose records or rejects are not those received
WITH received AS (
    SELECT collection, coalesce(seen.day, source.day) AS day, seen.records AS records, 0 AS rejects
      FROM (SELECT source_id, day, count(*) AS records FROM sighting GROUP BY source_id, day) AS seen
      JOIN source USING (source_id)
    UNION ALL
    SELECT collection, day, count(*), count(*) FROM reject JOIN source USING (source_id) WHERE NOT is_repaired GROUP BY 1, 2
), counted AS (
    SELECT collection, day, sum(records) AS records, sum(rejects) AS rejects FROM received WHERE day % ?1 = ?2 GROUP BY 1, 2
    UNION ALL
    SELECT 'all', day, sum(records), sum(rejects) FROM received WHERE day % ?1 = ?2 AND collection <> 'all' GROUP BY 2
)
SELECT collection || ', ' || date(counted.day * 86400, 'unixepoch') || ': ' || coalesce(c.records, 0) || ' records and '
       || coalesce(c.rejects, 0) || ' rejects, ' || counted.records || ' and ' || counted.rejects || ' are kept'
  FROM counted LEFT JOIN coverage AS c ON c.source = counted.collection AND c.day = counted.day
 WHERE counted.day >= 7851 AND (c.records IS NOT counted.records OR c.rejects IS NOT counted.rejects)
 ORDER BY collection, counted.day
