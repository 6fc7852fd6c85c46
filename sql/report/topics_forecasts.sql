-- Where topics are going, for those whose past could be foretold.
-- param  :limit   how many
-- column topic    its label
-- column now      share of the last complete week
-- column ahead    shares one to four weeks ahead
-- column band     that held 95 % of the trials' errors, four weeks ahead
-- column mase     mean absolute scaled error of the trials; under 1 is better than a usual step
-- column naive    that of the last week as a forecast
-- column trials   how many
SELECT label AS topic,
       (SELECT printf('%.1f %%', 100 * share) FROM topic_period AS t JOIN period AS p USING (period)
         WHERE field = 'all' AND t.topic = f.topic AND kind = 'week' AND is_comparable ORDER BY number DESC LIMIT 1) AS now,
       group_concat(printf('%.1f', 100 * share), ', ') || ' %' AS ahead,
       printf('%.1f–%.1f', 100 * max(CASE step WHEN 4 THEN low END), 100 * max(CASE step WHEN 4 THEN high END)) AS band,
       printf('%.2f', max(mase)) AS mase, printf('%.2f', max(naive)) AS naive, max(origins) AS trials
  FROM (SELECT * FROM topic_forecast ORDER BY topic, step) AS f JOIN topic USING (topic)
 WHERE is_sound GROUP BY f.topic ORDER BY max(mase), f.topic LIMIT :limit
