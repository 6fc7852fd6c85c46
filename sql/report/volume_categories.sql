-- New papers by week or month in the largest categories of a period; one panel a category.
-- param  :field    'all' is the whole store
-- param  :period   the last one, as in 2026-W26 or 2026-06
-- param  :periods  how many
-- column panel    1 is the largest category of the period
-- column start    its first day, seconds since 1970 (for the axis)
-- column papers   new papers of the category by primary category; unknown where no day was seen
-- column low      of the up to eight full ones before the period, the second lowest; only beside those
-- column high     of the same, the second highest
-- column state    1 full, 2 thin (days are missing), 3 partial (can still grow)
-- column label    the category, beside its first; '' elsewhere
-- column period   as in 2026-W26
WITH wanted AS (SELECT kind AS of_kind, number AS last, first_day AS from_day, last_day AS to_day FROM period WHERE period = :period),
     near AS (SELECT period.* FROM period, wanted WHERE kind = of_kind AND number BETWEEN last - :periods + 1 AND last),
     largest AS (SELECT primary_category AS category, row_number() OVER (ORDER BY count(*) DESC, primary_category) AS panel
                   FROM field_paper, wanted WHERE field = :field AND is_new AND first_day BETWEEN from_day AND to_day
                  GROUP BY primary_category),
     counted AS (SELECT near.number, primary_category AS category, count(*) AS papers
                   FROM near JOIN field_paper AS p ON p.first_day BETWEEN near.first_day AND near.last_day
                  WHERE field = :field AND is_new GROUP BY near.number, primary_category),
     cell AS (SELECT panel, category, near.*, CASE WHEN near.papers > 0 OR mailings > 0 THEN coalesce(counted.papers, 0) END AS own
                FROM largest JOIN near LEFT JOIN counted USING (number, category) WHERE panel <= 6),
     ranked AS (SELECT panel, own, row_number() OVER (PARTITION BY panel ORDER BY own, number) AS place,
                       count(*) OVER (PARTITION BY panel) AS count
                  FROM cell, wanted WHERE state = 'full' AND number BETWEEN last - 8 AND last - 1)
SELECT panel, cell.first_day * 86400 AS start, own AS papers,
       CASE WHEN number > last - 9 THEN (SELECT own FROM ranked WHERE ranked.panel = cell.panel AND place = min(2, count)) END AS low,
       CASE WHEN number > last - 9 THEN (SELECT own FROM ranked WHERE ranked.panel = cell.panel AND place = max(1, count - 1)) END AS high,
       CASE state WHEN 'full' THEN 1 WHEN 'thin' THEN 2 ELSE 3 END AS state,
       CASE WHEN number = (SELECT min(number) FROM near) THEN category ELSE '' END AS label, period
  FROM cell, wanted ORDER BY panel, number
