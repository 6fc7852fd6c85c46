-- Who wrote which paper, a paper's authors together.
SELECT paper_id, author_id, orcid, affiliation FROM authorship ORDER BY paper_id, position
