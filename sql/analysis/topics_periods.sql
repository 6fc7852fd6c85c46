-- The periods, oldest first.
SELECT period, first_day, last_day FROM period ORDER BY number
