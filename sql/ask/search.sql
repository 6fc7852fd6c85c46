-- Papers whose title or abstract holds words, the best match first.
-- param  :query     in FTS5's syntax
-- param  :first     first day, as in 2026-06-01
-- param  :last      last day
-- param  :category  '' for any
-- param  :limit     how many
-- column arxiv_id   id
-- column first_day  first seen
-- column title      title
-- column snippet    where the abstract says it, the words in brackets
-- column score      bm25, a word in the title counting five times; higher is better
WITH hit AS MATERIALIZED (
       SELECT paper_search.rowid AS id, bm25(paper_search, 5.0, 1.0) AS score
         FROM paper_search JOIN paper ON paper.paper_id = paper_search.rowid
        WHERE paper_search MATCH :query
          AND first_day BETWEEN julianday(:first) - 2440587.5 AND julianday(:last) - 2440587.5
          AND (:category = '' OR instr(' ' || categories || ' ', ' ' || :category || ' ') > 0)
        ORDER BY score, first_day DESC, arxiv_id LIMIT :limit)
SELECT arxiv_id, date(first_day * 86400, 'unixepoch') AS first_day, paper.title AS title,
       snippet(paper_search, 1, '[', ']', '…', 16) AS snippet, round(-score, 2) AS score
  FROM hit JOIN paper_search ON paper_search.rowid = hit.id AND paper_search MATCH :query
  JOIN paper ON paper.paper_id = hit.id
 ORDER BY hit.score, paper.first_day DESC, arxiv_id
