-- The topics, and their share of a period; those that are sound first.
-- param  :field       'all' is the whole store; a field of papertide.ini, or a category that is large enough
-- param  :period      as in 2026-W26
-- param  :limit       how many
-- column topic        its number
-- column label        its most distinctive phrases
-- column theme        of the topics that share its papers
-- column papers       papers of the store whose largest topic it is
-- column share:pct    of the period's papers
-- column low:pct      95 % band
-- column high:pct     95 % band
-- column ratio        papers of the week against those expected from the eight weeks before; empty: not tested
-- column q_value      false discovery rate over all topics of the week
-- column trend        rising, falling, or watch up and watch down: not significant
-- column course       growing or shrinking over up to 26 weeks
-- column coherence    mean NPMI of its top ten words
-- column is_sound     0: a leftover of the fit
-- column terms        its top ten
SELECT t.topic AS topic, label, theme_label AS theme, t.papers AS papers, share AS "share:pct", low AS "low:pct", high AS "high:pct",
       round(ratio, 2) AS ratio, q_value, trend, course, round(coherence, 3) AS coherence, is_sound, terms
  FROM v_topic AS t LEFT JOIN v_topic_period AS p ON p.topic = t.topic AND field = :field AND period = :period
 ORDER BY is_sound DESC, share DESC, t.topic LIMIT :limit
