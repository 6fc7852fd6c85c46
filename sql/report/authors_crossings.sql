-- Communities that wrote together for the first time in the last complete month, more than by chance.
-- param  :limit     how many
-- column one        the strongest names of a community of the network before
-- column other      of the other
-- column papers     together
-- column expected   by chance
-- column q          false discovery rate
-- column which      the papers
SELECT replace(replace(label_a, ' others', t(' others')), ' other', t(' other')) AS one,
       replace(replace(label_b, ' others', t(' others')), ' other', t(' other')) AS other, papers,
       printf('%.3f', expected) AS expected, printf('%.3f', q_value) AS q,
       arxiv_ids AS which
  FROM v_community_crossing ORDER BY number LIMIT :limit
