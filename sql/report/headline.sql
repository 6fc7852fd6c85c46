-- The period in a line: papers, change against the usual one, days seen.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- column line:md  a sentence
WITH wanted AS (SELECT *, kind AS of_kind, number AS last, kind = 'week' AS is_week
                  FROM field_period WHERE field = :field AND period = :period),
     before AS (SELECT p.new_papers, row_number() OVER (ORDER BY p.new_papers, p.number) AS place, count(*) OVER () AS count
                  FROM field_period AS p, wanted
                 WHERE p.field = :field AND p.kind = of_kind AND p.state = 'full' AND p.number BETWEEN last - 8 AND last - 1),
     usual AS (SELECT avg(before.new_papers) AS papers, max(count) AS periods,
                      CASE WHEN max(count) = 1 THEN CASE WHEN max(is_week) THEN t('full week') ELSE t('full month') END
                           WHEN max(is_week) THEN t('full weeks') ELSE t('full months') END AS units
                 FROM before, wanted WHERE place IN ((count + 1) / 2, (count + 2) / 2))
SELECT printf(t('**%,d new paper%s**'), new_papers, CASE new_papers WHEN 1 THEN '' ELSE 's' END)
       || CASE field WHEN 'all' THEN '' ELSE printf(t(' of the field %s'), md(field)) END
       || CASE WHEN usual.papers IS NULL THEN CASE WHEN is_week THEN t(', with no full week before to compare with')
                                                        ELSE t(', with no full month before to compare with') END
               WHEN wanted.state <> 'full' THEN printf(t(' (the median of the %d %s before is %,d)'), periods, units,
                                                       round(usual.papers))
               WHEN periods = 1 THEN printf(t(' (%,d in the %s before)'), round(usual.papers), units)
               WHEN new_papers < usual.papers THEN printf(t(', %.0f %% below the median of the %d %s before (%,d)'),
                                                          100 * (1 - new_papers / usual.papers), periods, units, round(usual.papers))
               ELSE printf(t(', %.0f %% above the median of the %d %s before (%,d)'),
                           100 * (new_papers / usual.papers - 1), periods, units, round(usual.papers)) END
       || printf(t('. %d of %d announcement days were seen in full'), mailings, expected_mailings)
       || CASE wanted.state WHEN 'full' THEN t('.')
                            WHEN 'thin' THEN t(': **days are missing**, so a low count is no quiet field.')
                            ELSE t(': **it is not over**, and nothing in it is tested yet.') END AS "line:md"
  FROM wanted, usual
