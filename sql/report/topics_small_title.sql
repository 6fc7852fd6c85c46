-- Takeaway and source of the small multiples of topics.
-- param  :field   'all' is the whole store
-- param  :period  the last week, as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week'),
     past AS (SELECT topic, avg(share) AS share
                FROM wanted JOIN period ON kind = 'week' AND number BETWEEN last - 8 AND last - 1
                JOIN topic_period USING (period) WHERE field = :field GROUP BY topic)
SELECT printf('%s: %+.1f points, now %.1f %% of the papers', label, 100 * (t.share - past.share), 100 * t.share) AS title,
       'Share of the week''s papers in percent, 95 % band, one scale; in order of change against the eight weeks before' AS note
  FROM topic_period AS t JOIN past USING (topic) JOIN topic USING (topic)
 WHERE field = :field AND period = :period ORDER BY t.share - past.share DESC, label LIMIT 1
