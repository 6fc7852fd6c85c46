-- ?1 paper_id, ?2 position, ?3 author_id, ?4 orcid, ?5 affiliation
INSERT INTO authorship(paper_id, position, author_id, orcid, affiliation) VALUES (?1, ?2, ?3, ?4, ?5)
