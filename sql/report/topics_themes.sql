-- Themes: topics that the same papers hold, largest first.
-- param  :field      'all' is the whole store
-- param  :period     as in 2026-W26
-- param  :place      the report's folder
-- column theme       its most distinctive phrases
-- column topics      how many
-- column papers      of the store whose largest topic is one of its
-- column share:pct   of the period's papers
-- column change      in points, against the mean of the eight weeks before
-- column of:md       its topics
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     weekly AS (SELECT theme, p.number AS number, sum(share) AS share
                  FROM wanted JOIN period AS p ON kind = of_kind AND number BETWEEN last - 8 AND last
                  JOIN topic_period AS t ON t.period = p.period AND field = :field JOIN topic USING (topic)
                 WHERE theme IS NOT NULL GROUP BY theme, p.number)
SELECT label AS theme, topics, papers, (SELECT share FROM weekly, wanted WHERE weekly.theme = h.theme AND number = last) AS "share:pct",
       printf('%+.1f', 100 * ((SELECT share FROM weekly, wanted WHERE weekly.theme = h.theme AND number = last)
                              - (SELECT avg(share) FROM weekly, wanted WHERE weekly.theme = h.theme AND number < last))) AS change,
       (SELECT group_concat(printf('[%s](%s/topic-%d.md)', md(label), :place, topic), '; ')
          FROM (SELECT label, topic FROM topic WHERE topic.theme = h.theme ORDER BY papers DESC, topic)) AS "of:md"
  FROM topic_theme AS h ORDER BY h.theme
