-- ?1 every, ?2 from: bursts that have another number of papers than their weeks
SELECT field || ', ' || term || ', ' || first_period || ' to ' || last_period || ': ' || papers || ' papers, its weeks have ' || counted
  FROM (SELECT b.*, term, (SELECT coalesce(sum(k.papers), 0) FROM keyword_period AS k JOIN period AS p USING (period)
                            WHERE k.term_id = b.term_id AND k.field = b.field AND p.kind = 'week' AND is_comparable
                              AND k.period BETWEEN first_period AND last_period) AS counted
          FROM keyword_burst AS b JOIN term USING (term_id) WHERE term_id % ?1 = ?2)
 WHERE papers <> counted ORDER BY field, term, first_period
