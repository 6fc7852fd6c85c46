-- Who is not taken for anyone yet: papers' authors as spelt, a paper's together.
SELECT a.paper_id, a.position, a.author_id, n.name, n.is_collaboration, a.orcid
  FROM authorship AS a JOIN author AS n USING (author_id) WHERE a.person_id IS NULL ORDER BY a.paper_id, a.position
