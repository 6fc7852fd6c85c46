-- New papers (not updates of old ones) by first day.
SELECT first_day, count(*) FROM paper WHERE is_new GROUP BY first_day ORDER BY first_day
