-- Records that could not be read, by collection and day.
SELECT collection, day, count(*) FROM reject JOIN source USING (source_id) WHERE NOT is_repaired
 GROUP BY collection, day ORDER BY collection, day
