-- ?1 community, ?2 label, ?3 authors, ?4 papers, ?5 cohesion, ?6 stability
INSERT INTO community(community, label, authors, papers, cohesion, stability) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
