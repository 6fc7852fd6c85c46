-- The weeks, oldest first: no two share a day.
SELECT period, first_day, last_day FROM period WHERE kind = 'week' ORDER BY number
