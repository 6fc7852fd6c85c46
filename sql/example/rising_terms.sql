-- Terms that rose in the last week that is over, the surest first.
SELECT term, papers, round(expected, 1) AS expected, ratio, ratio_low, ratio_high, q_value
  FROM v_keyword_period
 WHERE field = 'all' AND trend = 'rising'
   AND period = (SELECT max(period) FROM v_period WHERE kind = 'week' AND state <> 'partial')
 ORDER BY q_value, term
