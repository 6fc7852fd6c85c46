-- Papers by format and the day on which that format first had them.
SELECT format, day, count(*)
  FROM (SELECT format, min(day) AS day FROM sighting JOIN source USING (source_id) GROUP BY format, paper_id)
 GROUP BY format, day ORDER BY format, day
