-- How many communities met, and what of it is news.
-- column line:md  sentences
SELECT CASE WHEN f.value IS NULL THEN t('It takes two complete months to tell which communities met for the first time.')
            ELSE printf(t('In the last complete month %,d pairs of sure communities wrote together for the first time, of %,d that could have. Told are those whose papers, by two names or more on either side, are more than were communities dealt to the month''s papers anew (q ≤ 0.05).'), f.value, p.value)
       END AS "line:md"
  FROM (SELECT 1) LEFT JOIN v_people_measure AS f ON f.measure = 'crossings_first'
  LEFT JOIN v_people_measure AS p ON p.measure = 'crossings_possible'
