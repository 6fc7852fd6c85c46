-- ?1 every, ?2 from: persons who are told of and are none
SELECT place || ': person ' || person_id || ' is told of, and is none'
  FROM (SELECT 'who writes more' AS place, person_id FROM author_period UNION SELECT 'who may meet', person_a FROM likely_pair
         UNION SELECT 'who may meet', person_b FROM likely_pair)
 WHERE person_id % ?1 = ?2 AND person_id NOT IN (SELECT person_id FROM person) ORDER BY place, person_id
