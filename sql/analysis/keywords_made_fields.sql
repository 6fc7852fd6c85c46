-- Fields that have rows.
SELECT DISTINCT field FROM keyword_made ORDER BY field
