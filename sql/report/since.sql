-- What became of the terms that rose when the period before was tested, and which are new among those that rise.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- column sentence:md  a sentence
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     earlier AS (SELECT p.period AS period FROM period AS p, wanted JOIN keyword_test AS x ON x.field = :field AND x.period = p.period
                  WHERE kind = of_kind AND number < last ORDER BY number DESC LIMIT 1),
     risen AS (SELECT period, term_id, term, shrunken FROM keyword_period JOIN term USING (term_id)
                WHERE field = :field AND trend = 'rising' AND NOT is_wording
                  AND period IN (:period, (SELECT period FROM earlier))),
     told AS (SELECT term, shrunken, CASE WHEN period <> :period THEN 'left' WHEN is_old THEN 'stayed' ELSE 'entered' END AS what
                FROM (SELECT *, EXISTS (SELECT 1 FROM risen AS r WHERE r.term_id = risen.term_id AND r.period <> :period) AS is_old,
                             EXISTS (SELECT 1 FROM risen AS r WHERE r.term_id = risen.term_id AND r.period = :period) AS is_now FROM risen)
               WHERE period = :period OR NOT is_now),
     said AS (SELECT what, group_concat(term, ', ') AS terms
                FROM (SELECT what, md(term) AS term FROM told ORDER BY what, shrunken DESC, told.term) GROUP BY what)
SELECT printf(CASE what WHEN 'entered' THEN t('New among the rising since %s: %s.') WHEN 'left' THEN t('No longer rising, since %s: %s.')
                        ELSE t('Rising still, as in %s: %s.') END, earlier.period, terms) AS "sentence:md"
  FROM said, earlier WHERE EXISTS (SELECT 1 FROM keyword_test WHERE field = :field AND period = :period)
 ORDER BY CASE what WHEN 'entered' THEN 1 WHEN 'stayed' THEN 2 ELSE 3 END
