-- ?1 every, ?2 from: of sampled persons, pairs that are not those on papers of 2 to 50 authors, or of other numbers
WITH who AS MATERIALIZED (
    SELECT person_id FROM person WHERE person_id % ?1 = ?2
), wrote AS MATERIALIZED (
    SELECT DISTINCT who.person_id, paper_id,
           (SELECT count(DISTINCT t.person_id) FROM authorship AS t WHERE t.paper_id = a.paper_id) AS size
      FROM who CROSS JOIN authorship AS a ON a.person_id = who.person_id
), met AS (
    SELECT DISTINCT w.person_id AS person, a.person_id AS other, w.paper_id, size, first_day
      FROM wrote AS w CROSS JOIN authorship AS a USING (paper_id) CROSS JOIN paper USING (paper_id)
     WHERE size BETWEEN 2 AND 50 AND a.person_id <> w.person_id
), both AS (
    SELECT person, other, 0 AS papers, 0 AS weight, NULL AS first_day, NULL AS last_day, count(*) AS met,
           total(1.0 / (size - 1)) AS met_weight, min(first_day) AS met_first, max(first_day) AS met_last
      FROM met GROUP BY person, other
    UNION ALL
    SELECT person_a, person_b, papers, weight, first_day, last_day, 0, 0, NULL, NULL
      FROM who CROSS JOIN pair ON person_a = who.person_id
    UNION ALL
    SELECT person_b, person_a, papers, weight, first_day, last_day, 0, 0, NULL, NULL
      FROM who CROSS JOIN pair ON person_b = who.person_id
), joined AS (
    SELECT person, other, sum(papers) AS papers, total(weight) AS weight, max(first_day) AS first_day, max(last_day) AS last_day,
           sum(met) AS met, total(met_weight) AS met_weight, max(met_first) AS met_first, max(met_last) AS met_last
      FROM both GROUP BY person, other
)
SELECT coalesce((SELECT name FROM person WHERE person_id = person), person) || ' and '
       || coalesce((SELECT name FROM person WHERE person_id = other), other) || ': ' || papers || ' papers of weight '
       || round(weight, 3) || ', wrote ' || met || ' of ' || round(met_weight, 3)
  FROM joined
 WHERE papers <> met OR abs(weight - met_weight) > 1e-6 OR first_day IS NOT met_first OR last_day IS NOT met_last
 ORDER BY 1
