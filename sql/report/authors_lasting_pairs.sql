-- Who wrote together most.
-- param  :limit      how many
-- column one         a name
-- column other       the other
-- column papers      together
-- column first_day   the first of them
-- column last_day    the last of them
SELECT author_a AS one, author_b AS other, papers, first_day, last_day
  FROM v_collaboration WHERE papers >= 2
 ORDER BY papers DESC, one, other LIMIT :limit
