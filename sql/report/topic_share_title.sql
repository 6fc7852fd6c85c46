-- Takeaway and source of the chart of a topic's share.
-- param  :topic    its number
-- param  :period   the last week, as in 2026-W26
-- column title     the takeaway
-- column note      the line of source
SELECT label || CASE WHEN share IS NULL THEN '' ELSE printf(t(': %.1f %% of the papers'), 100 * share) END
             || CASE course WHEN 'growing' THEN t(', growing') WHEN 'shrinking' THEN t(', shrinking') ELSE '' END AS title,
       t('Share of the week''s papers in percent, 95 % band; hollow: weeks that are not whole')
       || CASE WHEN EXISTS (SELECT 1 FROM topic_forecast AS f WHERE f.topic = t.topic)
               THEN t('; orange: forecast with the band of its trials') ELSE '' END AS note
  FROM topic AS t LEFT JOIN topic_period AS p ON p.topic = t.topic AND p.field = 'all' AND p.period = :period
 WHERE t.topic = :topic
