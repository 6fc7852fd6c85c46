-- ?1 every, ?2 from: papers named for a term in a period that they were not first seen in
SELECT field || ', ' || k.period || ', ' || term || ': ' || arxiv_id || ' is named for it, but is not of the period'
  FROM keyword_paper AS k JOIN paper AS x USING (paper_id) JOIN term USING (term_id) LEFT JOIN period AS p USING (period)
 WHERE paper_id % ?1 = ?2 AND (p.period IS NULL OR x.first_day NOT BETWEEN p.first_day AND p.last_day)
 ORDER BY field, k.period, term, rank
