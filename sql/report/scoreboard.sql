-- What became of rises that were claimed four to twelve weeks before: the rate of the last four weeks against the baseline
-- of the claim, and how many terms that were as frequent then, and not flagged, are above theirs now.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column term      the term
-- column claimed   the week
-- column ratio     then, its rate against its past
-- column now       the last four weeks against the same past
-- column verdict   holds, or withdrawn
-- column "others still above:pct"  of the terms of like frequency that were not flagged
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     recent AS (SELECT period, exposure FROM (SELECT period FROM period, wanted WHERE kind = of_kind AND is_comparable
                                                AND number BETWEEN last - 3 AND last)
                  JOIN keyword_made USING (period) WHERE field = :field),
     papers AS (SELECT term_id, sum(papers) AS papers FROM recent CROSS JOIN keyword_period USING (period)
                 WHERE field = :field GROUP BY term_id),
     tested AS (SELECT k.period AS period, term_id, trend, expected, ratio,
                       coalesce(papers.papers, 0) / (SELECT 1.0 * sum(exposure) FROM recent) AS now,
                       1.0 * base_papers / baseline_exposure AS base
                  FROM period AS p, wanted JOIN keyword_period AS k ON k.field = :field AND k.period = p.period
                  JOIN keyword_test AS t ON t.field = k.field AND t.period = k.period
                  LEFT JOIN papers USING (term_id)
                 WHERE p.kind = of_kind AND p.number BETWEEN last - 12 AND last - 4 AND p_value IS NOT NULL
                   AND base_papers > 0 AND NOT is_wording)
SELECT term, c.period AS claimed, printf('%.1f', ratio) AS ratio, printf('%.1f', now / base) AS now,
       CASE WHEN now > base THEN t('holds') ELSE t('withdrawn') END AS verdict,
       (SELECT avg(o.now > o.base) FROM tested AS o
         WHERE o.period = c.period AND o.trend IS NULL AND o.expected BETWEEN 0.7 * c.expected AND 1.4 * c.expected)
       AS "others still above:pct"
  FROM tested AS c JOIN term USING (term_id) WHERE trend = 'rising' ORDER BY c.period, term LIMIT :limit
