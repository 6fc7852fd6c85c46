-- ?1 paper_id
SELECT name, affiliation, orcid FROM authorship JOIN author USING (author_id) WHERE paper_id = ?1 ORDER BY position
