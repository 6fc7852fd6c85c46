-- Terms that a weekly report speaks of, for the site's search: flagged in the period or the eight before it, or bursting.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :place   the report's folder
-- column text     the term, as most papers write it
-- column href     the section that tells of it
-- column note     what it was, and when
WITH wanted AS (SELECT kind, number AS last FROM period WHERE period = :period),
     said AS (SELECT term, p.number AS at, 1 AS rank, t(trend) || ', ' || p.period AS note
                FROM wanted JOIN period AS p ON p.kind = wanted.kind AND p.number BETWEEN last - 8 AND last
                CROSS JOIN keyword_period USING (period) JOIN term USING (term_id)
               WHERE field = :field AND (trend IN ('rising', 'watch up') OR (trend IS NOT NULL AND p.number = last))
              UNION ALL
              SELECT term, last, 2, printf(t('burst since %s'), first_period)
                FROM wanted JOIN v_keyword_burst ON field = :field AND :period BETWEEN first_period AND last_period),
     latest AS (SELECT term, note, row_number() OVER (PARTITION BY term ORDER BY at DESC, rank) AS place FROM said)
SELECT term AS text, :place || '.html#' || t('rising-keywords') AS href, note FROM latest WHERE place = 1 ORDER BY term
