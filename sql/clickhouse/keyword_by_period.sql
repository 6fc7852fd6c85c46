-- How many papers hold each run, by period and category: runs of at least {least} papers of the window, without those of
-- {merged}, which keyword_merged.sql counts. Parameters and cells as in exposure.sql. Of a run all rows are on one server,
-- so the inner question needs the server's own rows only, and the counts are whole where they are made.
SELECT hash, if(is_new, transform(day, [{counted}], [{periods}], 255), 255) * 65536 + code AS cell,
       count(), sum(occurrences), sum(whole), sum(noun)
  FROM term
 WHERE load = {load} AND day IN ({days}) AND ({any} OR hasAny(codes, [{codes}])) AND hash NOT IN ({merged})
   AND hash IN (SELECT hash FROM {database}.term_shard
                 WHERE load = {load} AND day IN ({days}) AND ({any} OR hasAny(codes, [{codes}]))
                 GROUP BY hash HAVING count() >= {least})
 GROUP BY hash, cell
