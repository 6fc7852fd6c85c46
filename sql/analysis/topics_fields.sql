-- Fields that shares are stored of.
SELECT DISTINCT field FROM topic_period ORDER BY field
