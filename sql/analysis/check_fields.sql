-- ?1 every, ?2 from: weeks and months of a field whose papers are not those it has
SELECT field || ', ' || period || ': ' || papers || ' papers, ' || new_papers || ' of them new; it has ' || has || ' and ' || has_new
  FROM (SELECT f.field, p.period, p.kind, p.number, coalesce(c.papers, 0) AS papers, coalesce(c.new_papers, 0) AS new_papers,
               (SELECT count(*) FROM field_paper AS x WHERE x.field = f.field
                   AND x.first_day BETWEEN p.first_day AND p.last_day) AS has,
               (SELECT count(*) FROM field_paper AS x WHERE x.field = f.field AND is_new
                   AND x.first_day BETWEEN p.first_day AND p.last_day) AS has_new
          FROM field AS f JOIN period AS p ON p.kind IN ('week', 'month') AND p.number % ?1 = ?2
          LEFT JOIN field_count AS c ON c.field = f.field AND c.period = p.period
         WHERE f.field <> 'all')
 WHERE papers <> has OR new_papers <> has_new ORDER BY field, kind, number
