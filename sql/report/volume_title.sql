-- Takeaway and source of the chart of papers a week.
-- param  :period  as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT * FROM period WHERE period = :period AND kind = 'week'),
     before AS (SELECT p.new_papers, row_number() OVER (ORDER BY p.new_papers, p.number) AS place, count(*) OVER () AS count
                  FROM period AS p, wanted
                 WHERE p.kind = 'week' AND p.state = 'full' AND p.number BETWEEN wanted.number - 8 AND wanted.number - 1),
     usual AS (SELECT avg(new_papers) AS papers FROM before WHERE place IN ((count + 1) / 2, (count + 2) / 2))
SELECT CASE WHEN wanted.state = 'partial' THEN printf('%,d new papers so far; the week is not over', new_papers)
            WHEN wanted.state = 'thin' THEN printf('%,d new papers were seen of an incomplete week', new_papers)
            WHEN usual.papers IS NULL THEN printf('%,d new papers in %s', new_papers, period)
            WHEN abs(new_papers / usual.papers - 1) < 0.005 THEN printf('%,d new papers, as many as usual', new_papers)
            ELSE printf('%,d new papers, %.0f %% %s the usual week', new_papers, 100 * abs(new_papers / usual.papers - 1),
                        CASE WHEN new_papers > usual.papers THEN 'above' ELSE 'below' END) END AS title,
       'New papers a week by first day seen; line: median of the full weeks before; hollow: days missing or week not over' AS note
  FROM wanted, usual
