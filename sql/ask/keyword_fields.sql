-- Are terms of a field stored? And if not, of which they are.
-- param  :field   as the user names it
-- column fields   '' when they are, or there are none at all; else those that are
SELECT CASE WHEN sum(field = :field) THEN '' ELSE group_concat(field, ', ') END AS fields
  FROM (SELECT field FROM field ORDER BY field)
