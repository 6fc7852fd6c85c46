-- All sound topics, each with a page of its own, by their share of a period.
-- param  :field      'all' is the whole store
-- param  :period     as in 2026-W26
-- param  :place      the report's folder
-- param  :weeks      how many weeks the sparkline has
-- column topic:md    its number and label
-- column papers      of the store whose largest topic it is
-- column share:pct   of the period's papers
-- column weeks:spark   its share by week
-- column coherence   mean NPMI of its top ten words
-- column terms       the heaviest five
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period)
SELECT printf('[%d %s](%s/topic-%d.md)', t.topic, md(label), :place, t.topic) AS "topic:md", t.papers AS papers, share AS "share:pct",
       (SELECT group_concat(coalesce(printf('%.5f', s), ''), ',')
          FROM (SELECT h.share AS s FROM wanted JOIN period AS p ON kind = of_kind AND number BETWEEN last - :weeks + 1 AND last
                  LEFT JOIN topic_period AS h ON h.field = :field AND h.period = p.period AND h.topic = t.topic ORDER BY number)) AS "weeks:spark",
       printf('%.2f', coherence) AS coherence,
       (SELECT group_concat(term, ', ') FROM (SELECT term FROM topic_term AS w WHERE w.topic = t.topic ORDER BY rank LIMIT 5)) AS terms
  FROM topic AS t LEFT JOIN topic_period AS now ON now.field = :field AND now.period = :period AND now.topic = t.topic
 WHERE is_sound ORDER BY share DESC, t.topic
