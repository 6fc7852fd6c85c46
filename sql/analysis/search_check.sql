-- An error when the full-text index is damaged, or is not that of the papers as they are.
INSERT INTO paper_search(paper_search, rank) VALUES ('integrity-check', 1)
