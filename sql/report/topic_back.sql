-- The way back to the report.
-- param  :place    the report's folder
-- param  :period   as in 2026-W26
-- column link:md   a link
SELECT printf('[%s](../%s.md)', printf(t('All topics, %s'), :period), :place) AS "link:md"
