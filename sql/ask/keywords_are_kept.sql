-- Is a period among those whose terms are stored? Only the last weeks, months and days are.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column is_kept  'yes' or empty
SELECT CASE WHEN EXISTS (SELECT 1 FROM keyword_made WHERE field = :field AND period = :period)
              OR NOT EXISTS (SELECT 1 FROM keyword_made WHERE field = :field) THEN 'yes' ELSE '' END AS is_kept
