-- With whom a name wrote, most papers first.
-- param  :author     as in v_author
-- param  :limit      how many
-- column coauthor    the other name
-- column papers      together
-- column first_day   the first of them
-- column last_day    the last of them
SELECT iif(author_a = :author, author_b, author_a) AS coauthor, papers, first_day, last_day
  FROM v_collaboration WHERE author_a = :author OR author_b = :author ORDER BY papers DESC, coauthor LIMIT :limit
