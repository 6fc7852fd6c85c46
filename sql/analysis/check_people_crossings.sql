-- ?1 every, ?2 from: meetings of communities that name another number of papers than they have
SELECT c.period || ', ' || label_a || ' and ' || label_b || ': ' || papers || ' papers, ' || named || ' are named'
  FROM (SELECT c.*, (SELECT count(*) FROM community_crossing_paper AS p WHERE p.period = c.period AND p.number = c.number) AS named
          FROM community_crossing AS c WHERE number % ?1 = ?2) AS c
 WHERE papers <> named ORDER BY period, number
