-- The terms of the nine weeks up to a week as a map: what is drawn, from the bottom up.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column kind     tie, term or label
-- column x        of 100; of a label its middle
-- column y        of 72
-- column to_x     of a tie its other end, of a label its disc
-- column to_y     likewise
-- column size     of a term the radius, of a label that of its disc, of a tie the NPMI
-- column theme    the number of its theme, the most central is 1
-- column text     of a label
-- column term     whose disc, tie or label it is
SELECT m.kind AS kind, m.x AS x, m.y AS y, coalesce(m.to_x, d.x) AS to_x, coalesce(m.to_y, d.y) AS to_y,
       coalesce(d.size, m.size) AS size, m.theme AS theme, CASE m.kind WHEN 'label' THEN m.term ELSE '' END AS text, m.term AS term
  FROM keyword_map AS m JOIN keyword_theme AS t ON t.field = m.field AND t.theme = m.theme AND t.period = :period
  LEFT JOIN keyword_map AS d ON m.kind = 'label' AND d.field = m.field AND d.kind = 'term' AND d.term = m.term
 WHERE m.field = :field ORDER BY m.number
