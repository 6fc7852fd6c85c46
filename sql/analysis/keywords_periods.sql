-- The weeks, oldest first.
SELECT period, first_day, last_day, state, mailings, exposure FROM period WHERE kind = 'week' ORDER BY number
