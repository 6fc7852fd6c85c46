-- ?1 source, ?2 day, ?3 state, ?4 records, ?5 new_papers, ?6 repeats, ?7 rejects, ?8 expected
INSERT INTO coverage(source, day, state, records, new_papers, repeats, rejects, expected)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
