-- Takeaway and source of the map of terms.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
SELECT printf(t('%d themes of nine weeks; the most central: %s'), count(*), max(CASE theme WHEN 1 THEN label END)) AS title,
       t('Terms that share papers lie near each other; discs by papers, colours by theme, the three most central in colour') AS note
  FROM keyword_theme WHERE field = :field AND period = :period HAVING count(*) > 0
