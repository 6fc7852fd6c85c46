-- The old texts of papers that changed leave the full-text index.
INSERT INTO paper_search(paper_search, rowid, title, abstract) SELECT 'delete', paper_id, title, abstract FROM search_queue
