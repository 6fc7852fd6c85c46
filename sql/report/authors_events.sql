-- What became of communities between the last two complete months.
-- param  :limit     how many
-- column event      merged, split, born, gone or continued
-- column community  its strongest names
-- column names      how many it has
-- column in_both    of them wrote in both months
-- column other      the community of the other month that it shares the most names with
-- column overlap    Jaccard of those who wrote in both
SELECT CASE WHEN parts THEN printf(t('%s (%d)'), t(kind), parts) ELSE t(kind) END AS event,
       replace(replace(label, ' others', t(' others')), ' other', t(' other')) AS community, authors AS names, in_both,
       replace(replace(other, ' others', t(' others')), ' other', t(' other')) AS other,
       CASE WHEN overlap IS NOT NULL THEN printf('%.2f', overlap) END AS overlap
  FROM v_community_event WHERE period = (SELECT max(period) FROM v_community_event)
 ORDER BY CASE kind WHEN 'merged' THEN 0 WHEN 'split' THEN 1 WHEN 'born' THEN 2 WHEN 'gone' THEN 3 ELSE 4 END,
          in_both DESC, label LIMIT :limit
