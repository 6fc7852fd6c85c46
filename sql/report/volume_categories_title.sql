-- Takeaway and source of the small multiples of categories.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
WITH counted AS (SELECT primary_category AS category, count(*) AS papers
                   FROM period JOIN field_paper AS p ON p.first_day BETWEEN period.first_day AND period.last_day
                  WHERE is_new AND period = :period AND field = :field GROUP BY primary_category)
SELECT printf(t('%s leads with %.0f %% of the new papers'), category, 100.0 * papers / (SELECT sum(papers) FROM counted)) AS title,
       t('New papers by primary category, one scale; band: usual range of the eight before; hollow: not whole') AS note
  FROM counted ORDER BY papers DESC, category LIMIT 1
