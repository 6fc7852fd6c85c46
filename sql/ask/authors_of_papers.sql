-- Who wrote most of some papers.
-- param  :papers   their arXiv ids, as a JSON array
-- param  :limit    how many
-- column name      as spelt
-- column papers    how many of these
-- column all_papers  how many in the whole store
SELECT name, count(*) AS papers,
       (SELECT count(*) FROM authorship AS every WHERE every.author_id = author.author_id) AS all_papers
  FROM json_each(:papers) JOIN paper ON arxiv_id = value JOIN authorship USING (paper_id) JOIN author USING (author_id)
 GROUP BY author.author_id ORDER BY count(*) DESC, name LIMIT :limit
