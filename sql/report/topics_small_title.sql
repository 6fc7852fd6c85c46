-- Takeaway and source of the small multiples of topics: only what passed its test is said to have moved.
-- param  :field   'all' is the whole store
-- param  :period  the last week, as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
WITH moved AS (SELECT label, share, p.papers AS papers, expected, trend, q_value FROM topic_period AS p JOIN topic USING (topic)
                WHERE field = :field AND period = :period AND is_sound AND trend IN ('rising', 'falling'))
SELECT coalesce((SELECT printf(CASE trend WHEN 'rising' THEN t('%s rose: %d papers where %.1f were expected')
                                      ELSE t('%s fell: %d papers where %.1f were expected') END, label, papers, expected)
                   FROM moved ORDER BY q_value, label LIMIT 1),
                CASE WHEN EXISTS (SELECT 1 FROM topic_period WHERE field = :field AND period = :period AND q_value IS NOT NULL)
                     THEN t('No topic rose or fell beyond what chance explains') ELSE t('The topics whose share changed most') END) AS title,
       t('Share of the papers in percent, 95 % band, one scale; in order of change against the eight periods before') AS note
