-- ?1 every, ?2 from: days of the whole store whose new papers are not those first seen then
SELECT date(day * 86400, 'unixepoch') || ': ' || new_papers || ' new papers, ' || counted || ' are first seen then'
  FROM (SELECT day, new_papers, (SELECT count(*) FROM paper WHERE first_day = day) AS counted
          FROM coverage WHERE source = 'all' AND day % ?1 = ?2
         UNION ALL
        SELECT first_day, 0, count(*) FROM paper
         WHERE first_day % ?1 = ?2 AND first_day >= 7851
           AND first_day NOT IN (SELECT day FROM coverage WHERE source = 'all') GROUP BY first_day)
 WHERE new_papers <> counted ORDER BY day
