-- Topics' shares by period, for another program: the rows of v_topic_period, with the topics' labels.
-- param  :field       a field of the config, a large category, or 'all', the whole store; '' for each
-- param  :period      as in 2026-W26, '' for each
-- param  :kind        week or month; '' for each
-- column field        all, a field of papertide.ini, or a large category
-- column period       as in 2026-W26 or 2026-06
-- column topic        its number
-- column label        its most distinctive phrases
-- column share        mean over the period's new papers
-- column low          lower end of the 95 % bootstrap band
-- column high         upper end
-- column papers       papers whose largest topic it is
-- column exposure     new papers of the period
-- column expected     of these papers, from the eight weeks before; null: not tested
-- column ratio        papers over expected; null: none was expected
-- column ratio_low    lower end of the 95 % interval
-- column ratio_high   upper end; null: there is none
-- column p_value      two-sided
-- column q_value      false discovery rate over all topics of the field and period
-- column trend        rising, falling, watch up, watch down, or null
SELECT p.field AS field, p.period AS period, p.topic AS topic, label, share, low, high, p.papers AS papers, exposure, expected,
       ratio, ratio_low, ratio_high, p_value, q_value, trend
  FROM v_topic_period AS p JOIN v_topic USING (topic)
 WHERE (:field = '' OR p.field = :field) AND (:period = '' OR p.period = :period)
   AND (:kind = '' OR length(p.period) = CASE :kind WHEN 'week' THEN 8 WHEN 'month' THEN 7 ELSE 10 END)
 ORDER BY p.field, p.period, p.topic
