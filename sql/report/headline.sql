-- The week in one line: papers, change against the usual week, days seen.
-- param  :period  as in 2026-W26
-- column line:md  a sentence
WITH wanted AS (SELECT * FROM period WHERE period = :period AND kind = 'week'),
     before AS (SELECT p.new_papers, row_number() OVER (ORDER BY p.new_papers, p.number) AS place, count(*) OVER () AS count
                  FROM period AS p, wanted
                 WHERE p.kind = 'week' AND p.state = 'full' AND p.number BETWEEN wanted.number - 8 AND wanted.number - 1),
     usual AS (SELECT avg(new_papers) AS papers, max(count) AS weeks FROM before WHERE place IN ((count + 1) / 2, (count + 2) / 2))
SELECT printf('**%,d new paper%s**', new_papers, CASE new_papers WHEN 1 THEN '' ELSE 's' END)
       || CASE WHEN usual.papers IS NULL THEN ', with no full week before to compare with'
               WHEN wanted.state <> 'full' THEN printf(' (the median of the %d full weeks before is %,d)', weeks, round(usual.papers))
               ELSE printf(', %.0f %% %s the median of the %d full weeks before (%,d)', 100 * abs(new_papers / usual.papers - 1),
                           CASE WHEN new_papers < usual.papers THEN 'below' ELSE 'above' END, weeks, round(usual.papers)) END
       || printf('. %d of %d announcement days were seen in full', mailings, expected_mailings)
       || CASE wanted.state WHEN 'full' THEN '.' WHEN 'thin' THEN ': **the week is incomplete**, so a low count is no quiet field.'
                     ELSE ': **the week is not over**, and nothing in it is tested yet.' END AS "line:md"
  FROM wanted, usual
