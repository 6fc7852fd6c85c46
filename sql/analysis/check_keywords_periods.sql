-- ?1 every, ?2 from: the periods whose terms are kept, by field
SELECT m.field, m.period, m.exposure FROM keyword_made AS m JOIN period AS p USING (period)
 WHERE m.exposure IS NOT NULL AND p.number % ?1 = ?2 ORDER BY m.field, p.kind, p.number
