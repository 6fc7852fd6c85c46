-- One name: its measures.
-- param  :name         as spelt
-- column measure       what
-- column value         how much
SELECT 'papers' AS measure, papers AS value FROM v_author WHERE name = :name
UNION ALL SELECT 'collaborators', collaborators FROM v_author WHERE name = :name
UNION ALL SELECT 'degree', degree FROM v_author WHERE name = :name
UNION ALL SELECT 'strength', round(strength, 2) FROM v_author WHERE name = :name
UNION ALL SELECT 'pagerank', pagerank FROM v_author WHERE name = :name
UNION ALL SELECT 'core', core FROM v_author WHERE name = :name
UNION ALL SELECT 'community', community FROM v_author WHERE name = :name
UNION ALL SELECT 'first day', first_day FROM v_author WHERE name = :name
UNION ALL SELECT 'last day', last_day FROM v_author WHERE name = :name
