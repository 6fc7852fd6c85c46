-- The sound topics whose share changed most, those that passed their test first; one panel a topic.
-- param  :field   'all' is the whole store
-- param  :period  the last week, as in 2026-W26
-- param  :periods   how many
-- param  :limit   how many topics
-- column panel    1 is the topic that gained most
-- column start    its first day, seconds since 1970 (for the axis)
-- column share    of the week's papers, of a hundred; unknown where the week is not
-- column low      95 % band
-- column high     95 % band
-- column label    the topic, beside its first week; '' elsewhere
-- column change   against the mean of the eight weeks before, in points
-- column period   as in 2026-W26
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     past AS (SELECT topic, avg(share) AS share
                FROM wanted JOIN period ON kind = of_kind AND number BETWEEN last - 8 AND last - 1
                JOIN topic_period USING (period) WHERE field = :field GROUP BY topic),
     moved AS (SELECT topic, label, t.share - past.share AS change
                 FROM topic_period AS t JOIN past USING (topic) JOIN topic USING (topic)
                WHERE field = :field AND period = :period AND is_sound
                ORDER BY trend IS NULL, abs(t.share - past.share) DESC, label LIMIT :limit),
     placed AS (SELECT *, row_number() OVER (ORDER BY change DESC, label) AS panel FROM moved)
SELECT panel, p.first_day * 86400 AS start, 100 * share AS share, 100 * low AS low, 100 * high AS high,
       CASE WHEN number = (SELECT min(number) FROM period, wanted WHERE kind = of_kind AND number > last - :periods)
            THEN label ELSE '' END AS label,
       100 * change AS change, p.period AS period
  FROM wanted JOIN period AS p ON kind = of_kind AND number BETWEEN last - :periods + 1 AND last
       JOIN placed LEFT JOIN topic_period AS t ON t.field = :field AND t.period = p.period AND t.topic = placed.topic
 ORDER BY panel, number
