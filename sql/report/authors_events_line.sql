-- How much of it is more than chance.
-- column line:md  sentences
SELECT printf(t('Of %,d later communities of the last months that are sure and have five returning names or more, %,d look the same as one of the month before; had the names been dealt out anew, %.1f would. Most names write in one month only: they are not compared.'), f.value, s.value, c.value) AS "line:md"
  FROM v_people_measure AS f JOIN v_people_measure AS s ON s.measure = 'communities_same'
  JOIN v_people_measure AS c ON c.measure = 'communities_same_by_chance'
 WHERE f.measure = 'communities_followed'
