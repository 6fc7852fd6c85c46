-- One name: its measures.
-- param  :name         as in v_author
-- column measure       what
-- column value         how much
SELECT 'papers' AS measure, papers AS value FROM v_author WHERE name = :name
UNION ALL SELECT 'risk of being several people', round(risk, 2) FROM v_author WHERE name = :name
UNION ALL SELECT 'collaborators', collaborators FROM v_author WHERE name = :name
UNION ALL SELECT 'degree (papers of up to 50 authors)', degree FROM v_author WHERE name = :name
UNION ALL SELECT 'strength', round(strength, 2) FROM v_author WHERE name = :name
UNION ALL SELECT 'pagerank', pagerank FROM v_author WHERE name = :name
UNION ALL SELECT 'betweenness', CASE WHEN betweenness_error > 0 THEN printf('%.0f ± %.0f', betweenness, betweenness_error)
                                     ELSE printf('%.1f', betweenness) END
  FROM v_author WHERE name = :name
UNION ALL SELECT 'closeness', round(closeness, 4) FROM v_author WHERE name = :name AND closeness IS NOT NULL
UNION ALL SELECT 'clustering', round(clustering, 4) FROM v_author WHERE name = :name AND clustering IS NOT NULL
UNION ALL SELECT 'core', core FROM v_author WHERE name = :name
UNION ALL SELECT 'bridging', round(bridging, 4) FROM v_author WHERE name = :name AND bridging IS NOT NULL
UNION ALL SELECT 'community', c.community || ': ' || label FROM v_author AS a JOIN v_community AS c USING (community)
           WHERE name = :name
UNION ALL SELECT 'orcid', orcid FROM v_author WHERE name = :name AND orcid <> ''
UNION ALL SELECT 'first day', first_day FROM v_author WHERE name = :name
UNION ALL SELECT 'last day', last_day FROM v_author WHERE name = :name
