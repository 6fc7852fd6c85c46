-- How many papers there are, and the last month that is over.
SELECT (SELECT count(*) FROM paper), coalesce((SELECT max(period) FROM period WHERE kind = 'month' AND is_comparable), '')
