-- ?1 least stability, ?2 least papers: which papers are of which community (two of its names or more), a community's together
SELECT m.community, a.paper_id FROM authorship AS a JOIN author_measure AS m USING (person_id)
  JOIN community AS c ON c.community = m.community AND c.stability >= ?1 AND c.papers >= ?2
 GROUP BY m.community, a.paper_id HAVING count(DISTINCT a.person_id) >= 2 ORDER BY m.community
