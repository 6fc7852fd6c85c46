-- ?1 every, ?2 from: persons tested in a week with another number of papers than they wrote (new ones, on days that are not thin)
SELECT name || ', ' || period || ': ' || papers || ' papers, wrote ' || wrote
  FROM (SELECT a.*, (SELECT count(DISTINCT w.paper_id) FROM authorship AS w JOIN paper AS x USING (paper_id)
                       LEFT JOIN coverage AS c ON c.source = 'all' AND c.day = x.first_day
                      WHERE w.person_id = a.person_id AND x.is_new AND x.first_day BETWEEN p.first_day AND p.last_day
                        AND c.state IS NOT 'thin') AS wrote
          FROM author_period AS a JOIN period AS p USING (period) WHERE a.person_id % ?1 = ?2) JOIN person USING (person_id)
 WHERE papers <> wrote ORDER BY period, name
