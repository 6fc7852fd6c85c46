-- ?1 author_id: whom this spelling is taken for, who has most papers first
SELECT s.person_id FROM spelling AS s LEFT JOIN author_measure AS m USING (person_id) WHERE s.author_id = ?1
 ORDER BY coalesce(m.papers, 0) DESC, s.person_id
