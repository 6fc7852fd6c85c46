-- The way back to the report.
-- param  :place    the report's folder
-- param  :period   as in 2026-W26
-- column link:md   a link
SELECT printf('[All topics, %s](../%s.md)', :period, :place) AS "link:md"
