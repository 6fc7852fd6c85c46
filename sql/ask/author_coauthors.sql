-- With whom a name wrote, most papers first.
-- param  :name       as spelt
-- param  :limit      how many
-- column coauthor    the other name
-- column papers      papers together
-- column first_day   the first of them
-- column last_day    the last of them
SELECT CASE author_a WHEN :name THEN author_b ELSE author_a END AS coauthor, papers, first_day, last_day
  FROM v_collaboration WHERE author_a = :name OR author_b = :name
 ORDER BY papers DESC, coauthor LIMIT :limit
