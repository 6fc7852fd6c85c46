-- Communities that at least 8 of 10 runs find, the largest first.
-- param  :limit           how many
-- column community        its strongest names
-- column terms            what sets its papers apart
-- column names            how many
-- column papers           with at least two of them
-- column inside:pct       share of their ties' weight that stays inside
-- column found_again:pct  of the runs from other seeds
SELECT replace(replace(label, ' others', t(' others')), ' other', t(' other')) AS community, terms, authors AS names, papers, cohesion AS "inside:pct",
       stability AS "found_again:pct"
  FROM community WHERE stability >= 0.8 ORDER BY community.authors DESC, community.community LIMIT :limit
