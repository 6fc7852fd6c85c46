-- The weeks, oldest first: they follow each other, and no two share a day.
SELECT period, first_day, last_day, state, mailings FROM period WHERE kind = 'week' ORDER BY number
