-- Takeaway and source of the small multiples of topics: only what lies beyond all of the weeks before is said to have moved.
-- param  :field   'all' is the whole store
-- param  :period  the last week, as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week'),
     past AS (SELECT topic, avg(share) AS share, max(share) AS most
                FROM wanted JOIN period ON kind = 'week' AND number BETWEEN last - 8 AND last - 1
                JOIN topic_period USING (period) WHERE field = :field GROUP BY topic HAVING count(*) >= 4),
     gained AS (SELECT label, t.share AS share, t.share - past.share AS change
                  FROM topic_period AS t JOIN past USING (topic) JOIN topic USING (topic)
                 WHERE field = :field AND period = :period AND low > most)
SELECT coalesce((SELECT printf('%s: %+.1f points, now %.1f %% of the papers', label, 100 * change, 100 * share)
                   FROM gained ORDER BY change DESC, label LIMIT 1),
                'No topic gained beyond what the weeks before had') AS title,
       'Share of the week''s papers in percent, 95 % band, one scale; in order of change against the eight weeks before' AS note
