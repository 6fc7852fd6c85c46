-- A topic's weeks, the newest first.
-- param  :topic      its number
-- param  :field      'all' is the whole store
-- param  :limit      how many
-- column week        as in 2026-W26
-- column share:pct   mean over its papers
-- column low:pct     95 % band
-- column high:pct    95 % band
-- column papers      whose largest topic it is
-- column expected    from the eight weeks before; empty: not tested
-- column ratio       of the two
-- column ratio_low   95 % interval
-- column ratio_high  95 % interval
-- column q_value     false discovery rate over all topics of the week
-- column trend       rising, falling, or watch: not significant
-- column state       of the week
SELECT p.period AS week, share AS "share:pct", low AS "low:pct", high AS "high:pct", t.papers AS papers, round(expected, 1) AS expected,
       round(ratio, 2) AS ratio, round(ratio_low, 2) AS ratio_low, round(ratio_high, 2) AS ratio_high, q_value, trend, state
  FROM period AS p JOIN topic_period AS t USING (period)
 WHERE topic = :topic AND field = :field AND kind = 'week' ORDER BY number DESC LIMIT :limit
