-- Pairs by month: new, lasting and dissolved.
-- param  :limit         how many months
-- column month          as in 2026-06; one that is not over yet says so
-- column names          that wrote with others or alone
-- column new_names      never seen before
-- column pairs          that wrote together
-- column new_pairs      for the first time
-- column lasting        also in one of the three months before; empty: it takes three
-- column dissolved      two papers or more, then none for three months though both wrote on
SELECT CASE is_over WHEN 1 THEN period ELSE printf(t('%s (so far)'), period) END AS month, printf('%,d', authors) AS names,
       printf('%,d', new_authors) AS new_names, printf('%,d', pairs) AS pairs, printf('%,d', new_pairs) AS new_pairs,
       CASE WHEN lasting IS NOT NULL THEN printf('%,d', lasting) END AS lasting,
       CASE WHEN dissolved IS NOT NULL THEN printf('%,d', dissolved) END AS dissolved
  FROM (SELECT * FROM v_tie_period ORDER BY period DESC LIMIT :limit)
 ORDER BY period
