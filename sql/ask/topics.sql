-- The topics, and their share of a period.
-- param  :field      'all' is the whole store
-- param  :period     as in 2026-W26
-- param  :limit      how many
-- column topic       its number
-- column label       its most distinctive phrases
-- column papers      papers of the store whose largest topic it is
-- column share:pct   of the period's papers
-- column low:pct     95 % band
-- column high:pct    95 % band
-- column coherence   mean NPMI of its top ten words
-- column terms       its top ten
SELECT topic, label, papers, share AS "share:pct", low AS "low:pct", high AS "high:pct",
       round(coherence, 3) AS coherence, terms
  FROM v_topic LEFT JOIN v_topic_period USING (topic)
 WHERE coalesce(field = :field AND period = :period, 1)
 ORDER BY share DESC, topic LIMIT :limit
