-- ?1 every, ?2 from: weeks whose people are not those who wrote in them
WITH span AS MATERIALIZED (
    SELECT period, number, first_day, last_day FROM network_period JOIN period USING (period) WHERE number % ?1 = ?2
), team AS MATERIALIZED (
    SELECT period, paper_id, count(DISTINCT person_id) AS size
      FROM span CROSS JOIN paper AS x ON x.first_day BETWEEN span.first_day AND span.last_day CROSS JOIN authorship USING (paper_id)
     GROUP BY period, paper_id
), teams AS MATERIALIZED (
    SELECT period, count(*) AS papers, sum(size = 1) AS solo, sum(size > 50) AS hyper FROM team GROUP BY period
), people AS MATERIALIZED (
    SELECT period, count(DISTINCT person_id) AS authors
      FROM span CROSS JOIN paper AS x ON x.first_day BETWEEN span.first_day AND span.last_day CROSS JOIN authorship USING (paper_id)
     GROUP BY period
), came AS MATERIALIZED (
    SELECT first_day, count(*) AS authors FROM author_measure GROUP BY first_day
), met AS MATERIALIZED (
    SELECT first_day, count(*) AS pairs FROM pair GROUP BY first_day
), counted AS (
    SELECT n.*, number, teams.papers AS w_papers, teams.solo AS w_solo, teams.hyper AS w_hyper, people.authors AS w_authors,
           (SELECT coalesce(sum(authors), 0) FROM came WHERE came.first_day BETWEEN span.first_day AND span.last_day) AS w_new,
           (SELECT coalesce(sum(pairs), 0) FROM met WHERE met.first_day BETWEEN span.first_day AND span.last_day) AS w_pairs
      FROM span JOIN network_period AS n USING (period) LEFT JOIN teams USING (period) LEFT JOIN people USING (period)
)
SELECT period || ': ' || papers || ' papers, ' || authors || ' authors (' || new_authors || ' new), ' || new_pairs || ' new pairs, '
       || solo || ' alone, ' || hyper || ' of very many; were ' || coalesce(w_papers, 0) || ', ' || coalesce(w_authors, 0) || ' ('
       || w_new || '), ' || w_pairs || ', ' || coalesce(w_solo, 0) || ', ' || coalesce(w_hyper, 0)
  FROM counted
 WHERE papers IS NOT w_papers OR authors IS NOT w_authors OR new_authors <> w_new OR new_pairs <> w_pairs OR solo IS NOT w_solo
    OR hyper IS NOT w_hyper
 ORDER BY period
