-- A name's papers by month.
-- param  :name           as in v_author
-- param  :limit          how many
-- column month           as in 2026-06
-- column papers          first seen in it
-- column coauthors       different names on them
SELECT strftime('%Y-%m', p.first_day * 86400, 'unixepoch') AS month, count(DISTINCT p.paper_id) AS papers,
       count(DISTINCT with_me.person_id) AS coauthors
  FROM person AS me JOIN authorship AS mine USING (person_id) JOIN paper AS p USING (paper_id)
  LEFT JOIN authorship AS with_me ON with_me.paper_id = p.paper_id AND with_me.person_id <> me.person_id
 WHERE me.name = :name
 GROUP BY month ORDER BY month DESC LIMIT :limit
