-- With whom a name wrote, most papers first.
-- param :name  as in v_author
SELECT CASE author_a WHEN :name THEN author_b ELSE author_a END AS coauthor, papers, first_day, last_day
  FROM v_collaboration
 WHERE author_a = :name OR author_b = :name
 ORDER BY papers DESC, coauthor LIMIT 200
