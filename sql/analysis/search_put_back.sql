-- Their new ones go in.
INSERT INTO paper_search(rowid, title, abstract)
SELECT paper_id, paper.title, paper.abstract FROM search_queue JOIN paper USING (paper_id)
