-- ?1 name_key: who has a name of this key, who has most papers first
SELECT p.person_id FROM person AS p LEFT JOIN author_measure AS m USING (person_id) WHERE p.name_key = ?1
 ORDER BY coalesce(m.papers, 0) DESC, p.person_id
