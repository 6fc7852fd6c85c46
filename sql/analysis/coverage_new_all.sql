-- Papers by the day on which the store first had them.
SELECT 'all', first_day, count(*) FROM paper GROUP BY first_day ORDER BY first_day
