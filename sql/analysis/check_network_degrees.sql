-- ?1 every, ?2 from: persons whose ties and strength are not those of their pairs
SELECT name || ': ' || degree || ' ties of strength ' || strength || ', its pairs have ' || pairs || ' and ' || round(weight, 3)
  FROM (SELECT m.person_id, m.degree, m.strength,
               (SELECT count(*) FROM pair WHERE person_a = m.person_id) + (SELECT count(*) FROM pair WHERE person_b = m.person_id) AS pairs,
               (SELECT total(weight) FROM pair WHERE person_a = m.person_id) + (SELECT total(weight) FROM pair WHERE person_b = m.person_id) AS weight
          FROM author_measure AS m WHERE m.person_id % ?1 = ?2) JOIN person USING (person_id)
 WHERE degree <> pairs OR abs(strength - weight) > 0.01 ORDER BY name
