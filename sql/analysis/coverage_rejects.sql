-- Records that could not be read, by format and day.
SELECT format, day, count(*) FROM reject JOIN source USING (source_id) WHERE NOT is_repaired
 GROUP BY format, day ORDER BY format, day
