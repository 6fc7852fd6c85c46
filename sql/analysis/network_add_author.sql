-- ?1 author_id … in the order of the columns; betweenness is not computed
INSERT INTO author_measure(author_id, papers, first_day, last_day, collaborators, degree, strength, pagerank, core,
                           component, community)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
