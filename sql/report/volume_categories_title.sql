-- Takeaway and source of the small multiples of categories.
-- param  :period  as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
WITH counted AS (SELECT primary_category AS category, count(*) AS papers
                   FROM paper JOIN period ON paper.first_day BETWEEN period.first_day AND period.last_day
                  WHERE is_new AND period = :period GROUP BY primary_category)
SELECT printf('%s leads with %.0f %% of the new papers', category, 100.0 * papers / (SELECT sum(papers) FROM counted)) AS title,
       'New papers a week by primary category, one scale; band: usual range of the eight weeks before; hollow: week not whole' AS note
  FROM counted ORDER BY papers DESC, category LIMIT 1
