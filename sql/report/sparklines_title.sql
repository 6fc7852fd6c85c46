-- Takeaway and source of the chart of flagged terms.
-- param  :field   'all' is the whole store
-- param  :period  the last week, as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week'),
     flagged AS (SELECT count(DISTINCT term_id) AS terms
                   FROM wanted JOIN period ON kind = 'week' AND number BETWEEN last - 8 AND last
                   JOIN keyword_period USING (period) WHERE field = :field AND trend IN ('rising', 'watch up'))
SELECT printf('%d term%s flagged in nine weeks, and how %s went on', terms, CASE terms WHEN 1 THEN '' ELSE 's' END,
              CASE terms WHEN 1 THEN 'it' ELSE 'they' END) AS title,
       'Share of the week''s papers, each row on its own scale from 0; full dot: rising, hollow: worth watching; right: papers' AS note
  FROM flagged
