-- The watched terms of a field in a week, alarms first.
-- param  :field    the field
-- param  :period   as in 2026-W26
-- column watched   as the config has it
-- column papers    of the field that match it in any form
-- column expected  from the eight weeks before
-- column "last 26:spark"  share of the field's papers, by week
-- column cusum     how far its weeks have stayed above the usual, in standard deviations
-- column alarm     the CUSUM went farther than chance takes it once in 100 weeks
-- column written   the forms found most
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week')
SELECT pattern AS watched, papers, CASE WHEN expected IS NULL THEN '' ELSE printf('%.1f', expected) END AS expected,
       (SELECT group_concat(share, ',')
          FROM (SELECT CASE WHEN h.exposure > 0 THEN printf('%.5f', 1.0 * h.papers / h.exposure) ELSE '' END AS share
                  FROM period AS p JOIN wanted LEFT JOIN watch_week AS h ON h.field = w.field AND h.pattern = w.pattern AND h.period = p.period
                 WHERE p.kind = 'week' AND p.number BETWEEN last - 25 AND last ORDER BY p.number)) AS "last 26:spark",
       CASE WHEN cusum IS NULL THEN '' ELSE printf('%.1f', cusum) END AS cusum, CASE is_alarm WHEN 1 THEN t('alarm') ELSE '' END AS alarm,
       (SELECT group_concat(form, ', ') FROM (SELECT form FROM watch_variant AS v WHERE v.field = w.field AND v.pattern = w.pattern
                                               ORDER BY rank LIMIT 3)) AS written
  FROM watch_week AS w WHERE field = :field AND period = :period ORDER BY is_alarm DESC, w.papers DESC, pattern
