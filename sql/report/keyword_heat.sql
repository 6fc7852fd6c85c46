-- The terms that half a year was about, week by week: those with the strongest bursts, in the order of their peaks.
-- param  :field   'all' is the whole store
-- param  :period  its last week is the last, as in 2026-W26 or 2026-06
-- param  :weeks   how many
-- param  :limit   how many terms
-- column row      1 is the highest, whose peak came first
-- column start    Monday, seconds since 1970 (for the axis)
-- column part     the week's share of papers, of the largest week's: 0 to 1; unknown for weeks under 50 papers
-- column term     the term, as most papers write it
-- column papers   of the week that hold it
-- column week     as in 2026-W26
WITH wanted AS (SELECT last_day AS end FROM period WHERE period = :period),
     week AS (SELECT period, number, first_day, exposure FROM period, wanted
               WHERE kind = 'week' AND first_day <= end AND first_day > end - 7 * :weeks),
     burst AS (SELECT term_id, max(weight) AS weight FROM keyword_burst JOIN week ON week.period = first_period
                WHERE field = :field GROUP BY term_id),
     chosen AS (SELECT term_id, term FROM burst JOIN term USING (term_id) ORDER BY weight DESC, term LIMIT :limit),
     cell AS (SELECT term_id, term, week.*, coalesce(k.papers, 0) AS papers,
                     CASE WHEN exposure >= 50 THEN 1.0 * coalesce(k.papers, 0) / exposure END AS share
                FROM chosen JOIN week LEFT JOIN keyword_period AS k USING (period, term_id)
               WHERE k.field = :field OR k.field IS NULL),
     most AS (SELECT term_id, term, max(share) AS most, min(number) FILTER (WHERE share = largest) AS peak
                FROM (SELECT *, max(share) OVER (PARTITION BY term_id) AS largest FROM cell) GROUP BY term_id),
     placed AS (SELECT *, row_number() OVER (ORDER BY peak, term) AS row FROM most WHERE most > 0)
SELECT row, first_day * 86400 AS start, round(share / most, 2) AS part,
       cell.term AS term, papers, period AS week
  FROM placed JOIN cell USING (term_id) ORDER BY row, number
