-- ?1 every, ?2 from: communities whose authors or papers (with two of them or more) are not those of their members
SELECT label || ': ' || authors || ' authors with ' || papers || ' papers, its members are ' || members || ' with ' || wrote
  FROM (SELECT c.*, (SELECT count(*) FROM author_measure AS m WHERE m.community = c.community) AS members,
               (SELECT count(*) FROM (SELECT paper_id FROM author_measure AS m JOIN authorship AS a USING (person_id)
                 WHERE m.community = c.community GROUP BY paper_id HAVING count(DISTINCT a.person_id) > 1)) AS wrote
          FROM community AS c WHERE community % ?1 = ?2)
 WHERE authors <> members OR papers <> wrote ORDER BY community
