-- Takeaway and source of the chart of flagged terms.
-- param  :field   'all' is the whole store
-- param  :period  the last week, as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     flagged AS (SELECT count(DISTINCT term_id) AS terms
                   FROM wanted JOIN period ON kind = of_kind AND number BETWEEN last - 8 AND last
                   JOIN keyword_period USING (period) WHERE field = :field AND trend IN ('rising', 'watch up'))
SELECT printf(t('%d term%s flagged in this period and the eight before'), terms, CASE terms WHEN 1 THEN '' ELSE 's' END) AS title,
       t('Share of the papers, each row on its own scale from 0; full dot: rising, hollow: worth watching; right: papers') AS note
  FROM flagged
