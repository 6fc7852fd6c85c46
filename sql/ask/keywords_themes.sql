-- Themes: terms that go together, the most central first. They are those of the last week that is over.
-- param  :field       'all' is the whole store
-- param  :period      as in 2026-W26
-- param  :like        text a term must hold, '' for any
-- param  :limit       how many
-- column theme        its two strongest terms
-- column papers       papers that hold two of its terms or more
-- column centrality   Callon's: how much it hangs with the other themes
-- column density      Callon's: how much it hangs together
-- column quadrant     motor: both high; basic: central; niche: dense; emerging or declining: neither
-- column terms        its twelve strongest terms
SELECT label AS theme, papers, round(centrality, 2) AS centrality, round(density, 2) AS density, quadrant,
       (SELECT group_concat(term, ', ') FROM (SELECT term FROM keyword_theme_term AS t
         WHERE t.field = v_keyword_theme.field AND t.theme = v_keyword_theme.theme ORDER BY rank LIMIT 12)) AS terms
  FROM v_keyword_theme
 WHERE field = :field AND period = :period AND instr(lower(v_keyword_theme.terms), lower(:like)) > 0
 ORDER BY v_keyword_theme.theme LIMIT :limit
