-- The topics that gained or lost most, gains first.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column topic    its most distinctive phrases
-- column papers   papers of the period whose largest topic it is
-- column share    of the period's papers, with the 95 % band
-- column change   in points, against the mean of the eight weeks before
-- column beyond   yes: the band lies outside of what those weeks had
-- column read:md  two papers of the period that hold most of it
WITH wanted AS (SELECT number AS last, first_day, last_day FROM period WHERE period = :period AND kind = 'week'),
     past AS (SELECT topic, avg(share) AS share, min(share) AS least, max(share) AS most
                FROM wanted JOIN period ON kind = 'week' AND number BETWEEN last - 8 AND last - 1
                JOIN topic_period USING (period) WHERE field = :field GROUP BY topic),
     moved AS (SELECT topic, label, t.papers AS papers, t.share AS share, low, high, t.share - past.share AS change,
                      low > most OR high < least AS is_beyond
                 FROM topic_period AS t JOIN past USING (topic) JOIN topic USING (topic)
                WHERE field = :field AND period = :period
                ORDER BY abs(t.share - past.share) DESC, label LIMIT :limit)
SELECT label AS topic, papers, printf('%.1f %% (%.1f–%.1f)', 100 * share, 100 * low, 100 * high) AS share,
       printf('%+.1f', 100 * change) AS change, CASE WHEN is_beyond THEN 'yes' ELSE 'no' END AS beyond,
       (SELECT group_concat(link, '<br>')
          FROM (SELECT '[' || md(CASE WHEN length(title) > 60 THEN substr(title, 1, 59) || '…' ELSE title END)
                       || '](https://arxiv.org/abs/' || arxiv_id || ')' AS link
                  FROM paper_topic AS h JOIN paper USING (paper_id) JOIN wanted
                 WHERE h.topic = moved.topic AND paper.first_day BETWEEN wanted.first_day AND wanted.last_day
                 ORDER BY weight DESC, arxiv_id LIMIT 2)) AS "read:md"
  FROM moved ORDER BY moved.change DESC, label
