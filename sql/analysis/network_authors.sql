-- Names in byte order: their place in it is their number in the graph.
SELECT author_id, name FROM author WHERE author_id IN (SELECT author_id FROM authorship) ORDER BY name
