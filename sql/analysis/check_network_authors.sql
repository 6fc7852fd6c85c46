-- ?1 every, ?2 from: persons whose papers and days are not those they wrote
SELECT name || ': ' || coalesce(m.papers, 0) || ' papers, ' || coalesce(date(m.first_day * 86400, 'unixepoch'), '-') || ' to '
       || coalesce(date(m.last_day * 86400, 'unixepoch'), '-') || '; wrote ' || w.papers || ', '
       || coalesce(date(w.first_day * 86400, 'unixepoch'), '-') || ' to ' || coalesce(date(w.last_day * 86400, 'unixepoch'), '-')
  FROM (SELECT person_id, count(DISTINCT paper_id) AS papers, min(first_day) AS first_day, max(first_day) AS last_day
          FROM authorship JOIN paper USING (paper_id)
         WHERE person_id IS NOT NULL AND person_id % ?1 = ?2 GROUP BY person_id) AS w
  JOIN person USING (person_id) LEFT JOIN author_measure AS m USING (person_id)
 WHERE m.papers IS NOT w.papers OR m.first_day IS NOT w.first_day OR m.last_day IS NOT w.last_day
UNION ALL
SELECT 'person ' || person_id || ': is measured and wrote nothing' FROM author_measure AS m
 WHERE person_id % ?1 = ?2 AND NOT EXISTS (SELECT 1 FROM authorship AS a WHERE a.person_id = m.person_id)
 ORDER BY 1
