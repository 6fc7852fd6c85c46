-- The scoreboard in a sentence.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column line     a sentence
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     recent AS (SELECT period, exposure FROM (SELECT period FROM period, wanted WHERE kind = of_kind AND is_comparable
                                                AND number BETWEEN last - 3 AND last)
                  JOIN keyword_made USING (period) WHERE field = :field),
     claim AS (SELECT k.term_id AS term_id, 1.0 * base_papers / baseline_exposure AS base
                 FROM period AS p, wanted JOIN keyword_period AS k ON k.field = :field AND k.period = p.period
                 JOIN keyword_test AS t ON t.field = k.field AND t.period = k.period
                WHERE p.kind = of_kind AND p.number BETWEEN last - 12 AND last - 4 AND trend = 'rising' AND NOT is_wording
                  AND base_papers > 0),
     held AS (SELECT count(*) AS claims,
                     sum((SELECT coalesce(sum(papers), 0) FROM recent CROSS JOIN keyword_period AS k USING (period)
                           WHERE k.field = :field AND k.term_id = claim.term_id)
                         > base * (SELECT sum(exposure) FROM recent)) AS held FROM claim)
SELECT printf(t('Of %d rise%s claimed four to twelve weeks ago, %d %s above the baseline of then in the last four weeks.'),
              claims, CASE claims WHEN 1 THEN '' ELSE 's' END, held, CASE held WHEN 1 THEN 'is' ELSE 'are' END) AS line
  FROM held
