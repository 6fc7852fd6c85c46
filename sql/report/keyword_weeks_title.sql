-- Takeaway and source of the chart of a term's weeks.
-- param  :field    'all' is the whole store
-- param  :key      the term's words as they are compared
-- param  :period   the last week, as in 2026-W26
-- column title     the takeaway
-- column note      the line of source
SELECT term || coalesce((SELECT printf(t(': %d papers in %s'), papers, :period) || CASE trend WHEN 'rising' THEN t(', a rise') WHEN 'falling' THEN t(', a fall') ELSE '' END
                           FROM keyword_period AS k WHERE k.term_id = term.term_id AND field = :field AND period = :period), '') AS title,
       t('Papers of a hundred that hold it, by week first seen; hollow: weeks that are not whole; triangles: claims') AS note
  FROM term WHERE key = :key
