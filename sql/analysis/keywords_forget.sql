-- No period is made of what there is. Those that have rows and are not kept in the list of what was made come into it.
INSERT INTO keyword_made(field, period, fingerprint, exposure)
SELECT field, period, '', exposure FROM keyword_made
 UNION SELECT k.field, k.period, '', NULL FROM (SELECT DISTINCT field, period FROM keyword_period) AS k
  LEFT JOIN keyword_made AS m USING (field, period) WHERE m.field IS NULL AND EXISTS (SELECT 1 FROM keyword_made AS f WHERE f.field = k.field)
    ON CONFLICT (field, period) DO UPDATE SET fingerprint = ''
