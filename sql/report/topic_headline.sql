-- A topic in two or three sentences.
-- param  :topic     its number
-- param  :period    as in 2026-W26
-- column line:md    sentences
SELECT printf(t('Topic %d%s: the main topic of %,d papers in this store.'), t.topic,
              CASE WHEN h.label IS NULL THEN '' ELSE printf(t(', of the theme %s'), md(h.label)) END, t.papers)
       || CASE WHEN share IS NULL THEN '' ELSE printf(t(' In %s it held %.1f %% of the papers'' text (95 %% band %.1f to %.1f).'), :period,
                                                      100 * share, 100 * low, 100 * high) END
       || CASE trend WHEN 'rising' THEN printf(t(' It rose: %d papers where %.1f were expected (q = %.3f).'), p.papers, expected, q_value)
                     WHEN 'falling' THEN printf(t(' It fell: %d papers where %.1f were expected (q = %.3f).'), p.papers, expected, q_value)
                     ELSE '' END
       || CASE WHEN course IS NULL THEN ''
               ELSE printf(t(' Over the last weeks it is %s: %+.1f %% a week (95 %% interval %+.1f to %+.1f).'), t(course), 100 * (exp(slope) - 1),
                           100 * (exp(slope_low) - 1), 100 * (exp(slope_high) - 1)) END AS "line:md"
  FROM topic AS t LEFT JOIN topic_theme AS h USING (theme)
       LEFT JOIN topic_period AS p ON p.topic = t.topic AND p.field = 'all' AND p.period = :period
 WHERE t.topic = :topic
