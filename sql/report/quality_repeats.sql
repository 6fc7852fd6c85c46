-- How often papers came again.
-- column line:md   a sentence
WITH seen AS (SELECT paper_id, count(*) AS times, count(DISTINCT coalesce(sighting.day, source.day)) AS days
                FROM sighting JOIN source USING (source_id) GROUP BY paper_id)
SELECT printf(t('%,d papers stand in more than one place, %,d on more than one day; each counts once, on the first. %,d were known to arXiv for over 45 days when they were first seen: updates, which count in no week.'),
              sum(times > 1), sum(days > 1), (SELECT count(*) FROM paper WHERE NOT is_new)) AS "line:md"
  FROM seen
