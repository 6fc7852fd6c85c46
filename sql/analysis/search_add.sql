-- ?1 after, ?2 up to: puts these papers into the full-text index
INSERT INTO paper_search(rowid, title, abstract)
SELECT paper_id, title, abstract FROM paper WHERE paper_id > ?1 AND paper_id <= ?2
