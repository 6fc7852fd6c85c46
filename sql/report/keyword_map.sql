-- The terms of the nine weeks up to a week as a map: what is drawn, from the bottom up.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column kind     tie, term or label
-- column x        of 100; of a label its middle
-- column y        of 72
-- column to_x     of a tie
-- column to_y     of a tie
-- column size     of a term the radius, of a tie the NPMI
-- column theme    the number of its theme, the most central is 1
-- column text     of a label
-- column term     whose disc, tie or label it is
SELECT kind, x, y, to_x, to_y, size, m.theme AS theme, CASE kind WHEN 'label' THEN term ELSE '' END AS text, term
  FROM keyword_map AS m JOIN keyword_theme AS t ON t.field = m.field AND t.theme = m.theme AND t.period = :period
 WHERE m.field = :field ORDER BY number
