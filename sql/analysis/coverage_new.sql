-- Papers by collection and the day on which that collection first had them.
SELECT collection, day, count(*)
  FROM (SELECT collection, min(coalesce(sighting.day, source.day)) AS day
          FROM sighting JOIN source USING (source_id) GROUP BY collection, paper_id)
 GROUP BY collection, day ORDER BY collection, day
