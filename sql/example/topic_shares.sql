-- What the papers of the last week that is over were about.
SELECT label, share, low, high, p.papers AS papers, trend
  FROM v_topic_period AS p JOIN v_topic USING (topic)
 WHERE field = 'all' AND period = (SELECT max(period) FROM v_period WHERE kind = 'week' AND state <> 'partial')
 ORDER BY share DESC, label
