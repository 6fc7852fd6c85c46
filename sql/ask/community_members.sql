-- Who is in a community.
-- param  :community   its number
-- param  :limit       how many
-- column name         of the member
-- column risk         of being several people
-- column papers       of that name
-- column degree       co-authors in the graph
-- column strength     papers with co-authors
-- column bridging     participation coefficient over communities: 0 is one alone
-- column first_day    first seen
-- column last_day     last seen
SELECT name, round(risk, 2) AS risk, papers, degree, round(strength, 2) AS strength, round(bridging, 3) AS bridging,
       first_day, last_day
  FROM v_author WHERE community = :community
 ORDER BY strength DESC, name LIMIT :limit
