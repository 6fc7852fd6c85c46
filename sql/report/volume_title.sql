-- Takeaway and source of the chart of papers by week or month.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT *, kind AS of_kind, number AS last FROM field_period WHERE field = :field AND period = :period),
     before AS (SELECT p.new_papers, row_number() OVER (ORDER BY p.new_papers, p.number) AS place, count(*) OVER () AS count
                  FROM field_period AS p, wanted
                 WHERE p.field = :field AND p.kind = of_kind AND p.state = 'full' AND p.number BETWEEN last - 8 AND last - 1),
     usual AS (SELECT avg(new_papers) AS papers FROM before WHERE place IN ((count + 1) / 2, (count + 2) / 2))
SELECT CASE WHEN wanted.state = 'partial' THEN printf(t('%,d new papers so far; %s is not over'), new_papers, period)
            WHEN wanted.state = 'thin' THEN printf(t('%,d new papers were seen of %s, which misses days'), new_papers, period)
            WHEN usual.papers IS NULL THEN printf(t('%,d new papers in %s'), new_papers, period)
            WHEN abs(new_papers / usual.papers - 1) < 0.005 THEN printf(t('%,d new papers, as many as usual'), new_papers)
            WHEN new_papers > usual.papers THEN printf(t('%,d new papers, %.0f %% above what is usual'), new_papers,
                                                       100 * (new_papers / usual.papers - 1))
            ELSE printf(t('%,d new papers, %.0f %% below what is usual'), new_papers, 100 * (1 - new_papers / usual.papers)) END AS title,
       t('New papers by first day seen; line: median of the full ones before; hollow: days missing or not over') AS note
  FROM wanted, usual
