-- The terms that rose in a period, the surest first.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column term       the term, as most papers write it
-- column papers     papers of the period that hold it
-- column expected   from the eight periods before
-- column ratio      its rate against its own past, with the 95 % interval
-- column q          false discovery rate over all terms tested in the period
-- column "last 26:spark"  share of the papers that hold it, by week or month; a dot for those under 50 papers
-- column read:md    two of its papers
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     risen AS (SELECT term_id, term, k.papers AS papers, expected, ratio, ratio_low, ratio_high, q_value, shrunken
                 FROM keyword_period AS k JOIN term USING (term_id)
                WHERE field = :field AND period = :period AND trend = 'rising' AND NOT is_wording
                ORDER BY shrunken DESC, q_value, term LIMIT :limit)
SELECT term, papers, round(expected, 1) AS expected,
       CASE WHEN ratio IS NULL THEN t('first seen') ELSE printf('%.1f (%.1f–%.1f)', ratio, ratio_low, ratio_high) END AS ratio,
       CASE WHEN q_value <= 0.001 THEN '≤ 0.001' ELSE printf('%.3f', q_value) END AS q,
       (SELECT group_concat(share, ',')
          FROM (SELECT CASE WHEN exposure >= 50 THEN printf('%.5f', 1.0 * coalesce(k.papers, 0) / exposure) ELSE '' END AS share
                  FROM period AS p JOIN wanted LEFT JOIN keyword_period AS k
                       ON k.field = :field AND k.period = p.period AND k.term_id = risen.term_id
                 WHERE p.kind = of_kind AND p.number BETWEEN last - 25 AND last ORDER BY p.number)) AS "last 26:spark",
       (SELECT group_concat(link, '<br>')
          FROM (SELECT '[' || md(CASE WHEN length(title) > 60 THEN substr(title, 1, 59) || '…' ELSE title END)
                       || '](https://arxiv.org/abs/' || arxiv_id || ')' AS link
                  FROM keyword_paper AS e JOIN paper USING (paper_id)
                 WHERE e.field = :field AND e.period = :period AND e.term_id = risen.term_id ORDER BY rank LIMIT 2)) AS "read:md"
  FROM risen ORDER BY shrunken DESC, q_value, term
