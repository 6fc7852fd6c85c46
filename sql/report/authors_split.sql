-- Names that were split, those of most papers first.
-- param  :limit     how many
-- column name       the name
-- column persons    parts that were told apart
-- column papers     of them
-- column undecided  papers that nothing decides on; they stay with the plain name
SELECT min(CASE part WHEN 1 THEN replace(name, ' (1)', '') END) AS name, sum(part > 0) AS persons,
       sum(CASE WHEN part > 0 THEN papers ELSE 0 END) AS papers,
       sum(CASE part WHEN 0 THEN papers ELSE 0 END) AS undecided
  FROM person JOIN author_measure USING (person_id)
 GROUP BY name_key HAVING max(part) > 0
 ORDER BY sum(papers) DESC, name LIMIT :limit
