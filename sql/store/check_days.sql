-- ?1 every, ?2 from: papers whose days are not those of their sightings
SELECT arxiv_id || ': first and last seen on ' || date(p.first_day * 86400, 'unixepoch') || ' and '
       || date(p.last_day * 86400, 'unixepoch') || ', by its sightings on '
       || coalesce(date(s.first_day * 86400, 'unixepoch') || ' and ' || date(s.last_day * 86400, 'unixepoch'), 'none')
  FROM paper AS p LEFT JOIN (SELECT paper_id, min(coalesce(sighting.day, source.day)) AS first_day,
                                    max(coalesce(sighting.day, source.day)) AS last_day
                               FROM sighting JOIN source USING (source_id)
                              WHERE paper_id % ?1 = ?2 GROUP BY paper_id) AS s USING (paper_id)
 WHERE p.paper_id % ?1 = ?2 AND (p.first_day IS NOT s.first_day OR p.last_day IS NOT s.last_day)
 ORDER BY p.paper_id
