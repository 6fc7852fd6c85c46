-- ?1 field: weeks with a score, of each pattern the oldest first
SELECT pattern, period, score FROM watch_week WHERE field = ?1 AND score IS NOT NULL ORDER BY pattern, period
