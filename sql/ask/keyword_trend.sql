-- Where a term is going over all weeks, as of the last week that is over.
-- param  :field          'all' is the whole store
-- param  :key            the term's words as they are compared
-- param  :limit         how many: 1
-- column weeks           how many the trend rests on
-- column papers          papers of these weeks that hold it
-- column growth          ratio of its rate from a week to the next
-- column low             95 % interval
-- column high            95 % interval
-- column p_value         of the growth
-- column q_value         false discovery rate over all terms with a trend
-- column mann_kendall    p of a monotone trend
SELECT weeks, papers, round(growth, 4) AS growth, round(growth_low, 4) AS low, round(growth_high, 4) AS high, p_value,
       q_value, mann_kendall
  FROM keyword_trend JOIN term USING (term_id)
 WHERE field = :field AND key = :key LIMIT :limit
