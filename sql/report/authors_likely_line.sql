-- What such a list is worth.
-- column line:md  sentences
SELECT printf(t('Tried on the last complete month, the score told %,d first pairs from pairs made of the same people at random with an area of %.3f ± %.3f under the curve (0.5 is a coin), and of its first hundred pairs %.0f %% came true (of all pairs that had somebody in common: %.2f %%). A diagnostic, not a forecast.'),
              n.value, a.value, e.value, 100 * p.value, 100 * b.value) AS "line:md"
  FROM v_people_measure AS a JOIN v_people_measure AS e ON e.measure = 'likely_auc_error'
  JOIN v_people_measure AS n ON n.measure = 'likely_positives'
  JOIN v_people_measure AS p ON p.measure = 'likely_precision'
  JOIN v_people_measure AS b ON b.measure = 'likely_base'
 WHERE a.measure = 'likely_auc'
