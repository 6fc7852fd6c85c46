-- The sound topics that gained or lost most, gains first.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column topic    its most distinctive phrases
-- column share    of the period's papers, with the 95 % band
-- column change   in points, against the mean of the eight weeks before
-- column papers   of the period whose largest topic it is
-- column expected   of those, from the eight weeks before
-- column ratio    of the two, with its 95 % interval
-- column q        false discovery rate over all topics of the week
-- column read:md  two papers of the period that hold most of it
WITH wanted AS (SELECT kind AS of_kind, number AS last, first_day, last_day FROM period WHERE period = :period),
     past AS (SELECT topic, avg(share) AS share
                FROM wanted JOIN period ON kind = of_kind AND number BETWEEN last - 8 AND last - 1
                JOIN topic_period USING (period) WHERE field = :field GROUP BY topic),
     moved AS (SELECT t.*, label, t.share - past.share AS change
                 FROM topic_period AS t JOIN past USING (topic) JOIN topic USING (topic)
                WHERE field = :field AND period = :period AND is_sound
                ORDER BY trend IS NULL, abs(t.share - past.share) DESC, label LIMIT :limit)
SELECT label AS topic, printf('%.1f %% (%.1f–%.1f)', 100 * share, 100 * low, 100 * high) AS share,
       printf('%+.1f', 100 * change) AS change, papers,
       CASE WHEN q_value IS NULL THEN '' ELSE printf('%.1f', expected) END AS expected,
       CASE WHEN ratio IS NULL THEN '' ELSE printf('%.1f (%.1f–%.1f)', ratio, ratio_low, ratio_high) END AS ratio,
       CASE WHEN q_value IS NULL THEN '' WHEN q_value < 0.001 THEN '< 0.001' ELSE printf('%.3f', q_value) END
       || CASE trend WHEN 'rising' THEN t(', rising') WHEN 'falling' THEN t(', falling') ELSE '' END AS q,
       (SELECT group_concat(link, '<br>')
          FROM (SELECT '[' || md(CASE WHEN length(title) > 60 THEN substr(title, 1, 59) || '…' ELSE title END)
                       || '](https://arxiv.org/abs/' || arxiv_id || ')' AS link
                  FROM wanted CROSS JOIN paper ON paper.first_day BETWEEN wanted.first_day AND wanted.last_day
                 CROSS JOIN paper_topic AS h USING (paper_id) WHERE h.topic = moved.topic
                 ORDER BY weight DESC, arxiv_id LIMIT 2)) AS "read:md"
  FROM moved ORDER BY moved.change DESC, label
