-- ?1 person_id … in the order of the columns
INSERT INTO author_measure(person_id, papers, first_day, last_day, collaborators, degree, strength, pagerank, betweenness,
                           betweenness_error, closeness, clustering, core, component, community, bridging)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
