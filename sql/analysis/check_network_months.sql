-- ?1 every, ?2 from: months whose authors and pairs are not those who wrote in them
WITH span AS MATERIALIZED (
    SELECT period, first_day, last_day FROM tie_period JOIN period USING (period) WHERE number % ?1 = ?2
), people AS MATERIALIZED (
    SELECT period, count(DISTINCT person_id) AS authors
      FROM span CROSS JOIN paper AS x ON x.first_day BETWEEN span.first_day AND span.last_day CROSS JOIN authorship USING (paper_id)
     GROUP BY period
), came AS MATERIALIZED (
    SELECT first_day, count(*) AS authors FROM author_measure GROUP BY first_day
), met AS MATERIALIZED (
    SELECT first_day, count(*) AS pairs FROM pair GROUP BY first_day
), counted AS (
    SELECT t.*, people.authors AS w_authors,
           (SELECT coalesce(sum(authors), 0) FROM came WHERE came.first_day BETWEEN span.first_day AND span.last_day) AS w_new,
           (SELECT coalesce(sum(pairs), 0) FROM met WHERE met.first_day BETWEEN span.first_day AND span.last_day) AS w_pairs
      FROM span JOIN tie_period AS t USING (period) LEFT JOIN people USING (period)
)
SELECT period || ': ' || authors || ' authors (' || new_authors || ' new), ' || new_pairs || ' new pairs; were '
       || coalesce(w_authors, 0) || ' (' || w_new || '), ' || w_pairs
  FROM counted WHERE authors IS NOT w_authors OR new_authors <> w_new OR new_pairs <> w_pairs ORDER BY period
