-- ?1 every, ?2 from: weeks and months that are not the sum of their days
SELECT period || ': ' || papers || ' papers, ' || new_papers || ' of them new, ' || exposure || ' on full days, '
       || mailings || ' mailings; its days have ' || sum_papers || ', ' || sum_new || ', ' || sum_exposure || ' and ' || sum_mailings
  FROM (SELECT p.*, (SELECT count(*) FROM paper AS x WHERE x.first_day BETWEEN p.first_day AND p.last_day) AS sum_papers,
               (SELECT count(*) FROM paper AS x WHERE x.first_day BETWEEN p.first_day AND p.last_day AND is_new) AS sum_new,
               (SELECT count(*) FROM paper AS x JOIN coverage AS c ON c.source = 'all' AND c.day = x.first_day
                 WHERE x.first_day BETWEEN p.first_day AND p.last_day AND is_new AND state <> 'thin') AS sum_exposure,
               (SELECT count(*) FROM coverage AS c WHERE c.source = 'all' AND c.day BETWEEN p.first_day AND p.last_day
                   AND state = 'full') AS sum_mailings
          FROM period AS p WHERE kind IN ('week', 'month') AND number % ?1 = ?2 AND p.first_day >= 7851)
 WHERE papers <> sum_papers OR new_papers <> sum_new OR exposure <> sum_exposure OR mailings <> sum_mailings
 ORDER BY kind, number
