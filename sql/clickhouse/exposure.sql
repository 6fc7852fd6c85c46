-- How many papers each category had in each period. {days}: all days of the window; {counted}, {periods}: those days of
-- it that count, and the number of the period each lies in; {any}: 1 for papers of all categories, 0 for those that
-- have one of {codes}. A cell is period × 65536 + category; period 255: what counts in none.
SELECT if(is_new, transform(day, [{counted}], [{periods}], 255), 255) * 65536 + code AS cell, count()
  FROM paper WHERE load = {load} AND day IN ({days}) AND ({any} OR hasAny(codes, [{codes}]))
 GROUP BY cell ORDER BY cell
