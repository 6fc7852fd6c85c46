-- Records, repeats within and across files included, by format and day.
SELECT format, day, sum(records) FROM source GROUP BY format, day ORDER BY format, day
