-- The days of a period in words.
-- param  :period  as in 2026-W26
-- column days     as in 22 to 28 June 2026
WITH day AS (SELECT first_day * 86400 AS first, last_day * 86400 AS last FROM period WHERE period = :period),
     part AS (SELECT CAST(strftime('%d', first, 'unixepoch') AS INTEGER) AS d1, CAST(strftime('%m', first, 'unixepoch') AS INTEGER) AS m1,
                     strftime('%Y', first, 'unixepoch') AS y1,
                     CAST(strftime('%d', last, 'unixepoch') AS INTEGER) AS d2, CAST(strftime('%m', last, 'unixepoch') AS INTEGER) AS m2,
                     strftime('%Y', last, 'unixepoch') AS y2 FROM day),
     name(m, month) AS (VALUES (1, t('January')), (2, t('February')), (3, t('March')), (4, t('April')), (5, t('May')), (6, t('June')),
                               (7, t('July')), (8, t('August')), (9, t('September')), (10, t('October')), (11, t('November')),
                               (12, t('December'))),
     form AS (SELECT CASE WHEN y1 <> y2 THEN t('{d1} {m1} {y1} to {d2} {m2} {y2}')
                          WHEN m1 <> m2 THEN t('{d1} {m1} to {d2} {m2} {y2}')
                          ELSE t('{d1} to {d2} {m2} {y2}') END AS text FROM part)
SELECT replace(replace(replace(replace(replace(replace(text, '{d1}', d1), '{m1}', a.month), '{y1}', y1), '{d2}', d2), '{m2}', b.month),
               '{y2}', y2) AS days
  FROM part, form JOIN name AS a ON a.m = m1 JOIN name AS b ON b.m = m2
