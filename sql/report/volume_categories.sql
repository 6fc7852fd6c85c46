-- New papers a week in the largest categories of a period; one panel a category.
-- param  :period  the last week, as in 2026-W26
-- param  :weeks   how many
-- column panel    1 is the largest category of the period
-- column start    Monday, seconds since 1970 (for the axis)
-- column papers   new papers of the category by primary category; unknown where no day was seen
-- column low      of the up to eight full weeks before the period, the second lowest; only beside those
-- column high     of the same, the second highest
-- column state    1 full, 2 thin (days are missing), 3 partial (can still grow)
-- column label    the category, beside its first week; '' elsewhere
-- column week     as in 2026-W26
WITH wanted AS (SELECT number AS last, first_day, last_day FROM period WHERE period = :period AND kind = 'week'),
     week AS (SELECT period.* FROM period, wanted WHERE kind = 'week' AND number BETWEEN last - :weeks + 1 AND last),
     largest AS (SELECT primary_category AS category, row_number() OVER (ORDER BY count(*) DESC, primary_category) AS panel
                   FROM paper, wanted WHERE is_new AND paper.first_day BETWEEN wanted.first_day AND wanted.last_day
                  GROUP BY primary_category),
     counted AS (SELECT week.number, primary_category AS category, count(*) AS papers
                   FROM week JOIN paper ON paper.first_day BETWEEN week.first_day AND week.last_day
                  WHERE is_new GROUP BY week.number, primary_category),
     cell AS (SELECT panel, category, week.*, CASE WHEN week.papers > 0 OR mailings > 0 THEN coalesce(counted.papers, 0) END AS own
                FROM largest JOIN week LEFT JOIN counted USING (number, category) WHERE panel <= 6),
     ranked AS (SELECT panel, own, row_number() OVER (PARTITION BY panel ORDER BY own, number) AS place,
                       count(*) OVER (PARTITION BY panel) AS count
                  FROM cell, wanted WHERE state = 'full' AND number BETWEEN last - 8 AND last - 1)
SELECT panel, cell.first_day * 86400 AS start, own AS papers,
       CASE WHEN number > last - 9 THEN (SELECT own FROM ranked WHERE ranked.panel = cell.panel AND place = min(2, count)) END AS low,
       CASE WHEN number > last - 9 THEN (SELECT own FROM ranked WHERE ranked.panel = cell.panel AND place = max(1, count - 1)) END AS high,
       CASE state WHEN 'full' THEN 1 WHEN 'thin' THEN 2 ELSE 3 END AS state,
       CASE WHEN number = (SELECT min(number) FROM week) THEN category ELSE '' END AS label, period AS week
  FROM cell, wanted ORDER BY panel, number
