-- Records, repeats and rejects included, by collection and day; a file without any is a day with none.
SELECT collection, day, sum(records)
  FROM (SELECT collection, coalesce(seen.day, source.day) AS day, seen.records AS records
          FROM (SELECT source_id, day, count(*) AS records FROM sighting GROUP BY source_id, day) AS seen
          JOIN source USING (source_id)
        UNION ALL
        SELECT collection, day, count(*) FROM reject JOIN source USING (source_id) WHERE NOT is_repaired GROUP BY 1, 2
        UNION ALL
        SELECT collection, day, 0 FROM source GROUP BY 1, 2)
 GROUP BY 1, 2 ORDER BY 1, 2
