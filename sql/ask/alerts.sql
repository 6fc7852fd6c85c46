-- Alarms of the last week that is over, as one text, a line each.
-- column text  field, pattern, papers and what was expected
SELECT group_concat(printf('[%s] %s: %d papers in %s where %.1f were expected', field, pattern, papers, period, expected),
                    char(10)) AS text
  FROM (SELECT * FROM v_watch WHERE is_alarm
           AND period = (SELECT max(period) FROM v_period WHERE kind = 'week' AND is_comparable) ORDER BY field, pattern)
