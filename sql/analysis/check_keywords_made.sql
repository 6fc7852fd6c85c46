-- ?1 every, ?2 from: periods of which terms are kept, and of whose counting nothing is known
SELECT field || ', ' || period || ': terms are kept, and nothing of what they were counted from'
  FROM (SELECT DISTINCT field FROM keyword_made WHERE exposure IS NOT NULL) AS f JOIN period AS p
 WHERE p.number % ?1 = ?2 AND EXISTS (SELECT 1 FROM keyword_period AS k WHERE k.field = f.field AND k.period = p.period)
   AND NOT EXISTS (SELECT 1 FROM keyword_made AS m WHERE m.field = f.field AND m.period = p.period)
 ORDER BY field, p.kind, p.number
