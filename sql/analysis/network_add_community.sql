-- ?1 community, ?2 label, ?3 terms, ?4 authors, ?5 papers, ?6 cohesion, ?7 stability
INSERT INTO community(community, label, terms, authors, papers, cohesion, stability) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
