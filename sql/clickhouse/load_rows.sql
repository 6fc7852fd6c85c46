-- How many rows of the load {load} have arrived, by table.
SELECT name, rows FROM (
    SELECT 'author' AS name, count() AS rows FROM author WHERE load = {load}
    UNION ALL SELECT 'authorship' AS name, count() AS rows FROM authorship WHERE load = {load}
    UNION ALL SELECT 'category' AS name, count() AS rows FROM category WHERE load = {load}
    UNION ALL SELECT 'pair' AS name, count() AS rows FROM pair WHERE load = {load}
    UNION ALL SELECT 'paper' AS name, count() AS rows FROM paper WHERE load = {load}
    UNION ALL SELECT 'spelling' AS name, count() AS rows FROM spelling WHERE load = {load}
    UNION ALL SELECT 'term' AS name, count() AS rows FROM term WHERE load = {load}
) ORDER BY name
