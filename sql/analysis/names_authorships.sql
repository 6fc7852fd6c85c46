-- Who wrote what, as spelt, a paper's authors together in their order; and who each was taken for so far.
SELECT a.paper_id, a.position, a.author_id, a.orcid, a.person_id, a.affiliation FROM authorship AS a ORDER BY a.paper_id, a.position
