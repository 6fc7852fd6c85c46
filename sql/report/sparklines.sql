-- How terms went that this period or one of the eight before it flagged: a row a term, a point a week or month.
-- param  :field   'all' is the whole store
-- param  :period  the last week, as in 2026-W26
-- param  :periods   how many
-- param  :limit   how many terms
-- column row      1 is the highest
-- column start    its first day, seconds since 1970 (for the axis)
-- column share    papers that hold it in a thousand of the papers; unknown for those under 50 papers
-- column term     the term, beside its first week; '' elsewhere
-- column trend    2 rising, 1 worth watching, 0 neither, in that week
-- column papers   papers of the last week; only beside it
-- column period   as in 2026-W26
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     near AS (SELECT period.* FROM period, wanted WHERE kind = of_kind AND number BETWEEN last - :periods + 1 AND last),
     flagged AS (SELECT term_id, term, max(number) AS latest, max(trend = 'rising' AND number = last) AS is_rising,
                        max(shrunken) AS shrunken
                   FROM wanted JOIN near ON number >= last - 8
                   CROSS JOIN keyword_period USING (period) JOIN term USING (term_id) -- not all periods in the order of terms
                  WHERE field = :field AND trend IN ('rising', 'watch up') GROUP BY term_id),
     chosen AS (SELECT *, row_number() OVER (ORDER BY is_rising DESC, latest DESC, shrunken DESC, term) AS row FROM flagged)
SELECT row, near.first_day * 86400 AS start,
       CASE WHEN exposure >= 50 THEN 1000.0 * coalesce(k.papers, 0) / exposure END AS share,
       CASE WHEN number = (SELECT min(number) FROM near) THEN term ELSE '' END AS term,
       CASE trend WHEN 'rising' THEN 2 WHEN 'watch up' THEN 1 ELSE 0 END AS trend,
       CASE WHEN number = last THEN coalesce(k.papers, 0) END AS papers, near.period AS period
  FROM chosen JOIN near JOIN wanted
       LEFT JOIN keyword_period AS k ON k.field = :field AND k.period = near.period AND k.term_id = chosen.term_id
 WHERE row <= :limit ORDER BY row, number
