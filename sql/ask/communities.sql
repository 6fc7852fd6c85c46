-- Communities of people who write together, the largest first.
-- param  :like        text the label must hold, '' for any
-- param  :limit       how many
-- column community    its number
-- column label        its strongest names
-- column authors      how many
-- column papers       with at least two of them
-- column cohesion     share of their ties' weight that stays inside
-- column stability    share of the seeded runs that found it
-- column terms        what sets its papers apart
SELECT community, label, authors, papers, round(cohesion, 3) AS cohesion, round(stability, 2) AS stability, terms
  FROM v_community WHERE instr(lower(label), lower(:like)) > 0
 ORDER BY authors DESC, community LIMIT :limit
