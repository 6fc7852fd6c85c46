-- Themes of the nine weeks up to a week, the most central first.
-- param  :field       'all' is the whole store
-- param  :period      as in 2026-W26
-- param  :limit       how many
-- column theme        its strongest terms
-- column papers       papers that hold two of its terms or more
-- column quadrant     motor: central and dense; basic: central; niche: dense; emerging or declining: neither
-- column centrality   Callon's: how much it hangs with the other themes
-- column density      Callon's: how much it hangs together
SELECT (SELECT group_concat(term, ', ') FROM (SELECT term FROM keyword_theme_term AS m WHERE m.field = t.field
           AND m.theme = t.theme ORDER BY rank LIMIT 6)) AS theme,
       papers, t(quadrant) AS quadrant, printf('%.1f', centrality) AS centrality, printf('%.1f', density) AS density
  FROM v_keyword_theme AS t WHERE field = :field AND period = :period ORDER BY t.theme LIMIT :limit
