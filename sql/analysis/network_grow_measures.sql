-- ?1 how many more pairs: how many names and pairs there are now
UPDATE network_measure SET value = CASE measure WHEN 'pairs' THEN value + ?1 ELSE (SELECT count(*) FROM author_measure) END
 WHERE measure IN ('authors', 'pairs')
