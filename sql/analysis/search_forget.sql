-- Empties the full-text index.
INSERT INTO paper_search(paper_search) VALUES ('delete-all')
