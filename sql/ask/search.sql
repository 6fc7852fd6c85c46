-- Papers whose title or abstract holds words, the best match first. Only those that score as high as the last one that
-- is shown are looked up: a word that everybody uses has hundreds of thousands. The index is read twice, not once more
-- for each row (+rowid): a beginning* gathers all its words each time.
-- param  :query     in FTS5's syntax
-- param  :first     first day, as in 2026-06-01; '' for any
-- param  :last      last day
-- param  :category  '' for any
-- param  :topic     only papers that hold a fifth of it; 0 for any
-- param  :limit     how many
-- column arxiv_id   id
-- column first_day  first seen
-- column title      title
-- column snippet    where the abstract says it, the words in brackets
-- column score      bm25, a word in the title counting five times; higher is better
WITH hit AS MATERIALIZED (
       SELECT rowid AS id, bm25(paper_search, 5.0, 1.0) AS score FROM paper_search
        WHERE paper_search MATCH :query
          AND (:first = '' OR +rowid IN (SELECT paper_id FROM paper
                                          WHERE first_day BETWEEN unixepoch(:first) / 86400 AND unixepoch(:last) / 86400))
          AND (:category = '' OR (SELECT instr(' ' || categories || ' ', ' ' || :category || ' ') FROM paper
                                   WHERE paper_id = paper_search.rowid) > 0)
          AND (:topic = 0 OR (SELECT weight FROM paper_topic WHERE paper_id = paper_search.rowid AND topic = :topic) >= 0.2)),
     best AS MATERIALIZED (
       SELECT id, score, paper.first_day AS day, arxiv_id, paper.title AS title FROM hit JOIN paper ON paper_id = id
        WHERE score <= (SELECT max(score) FROM (SELECT score FROM hit ORDER BY score LIMIT :limit))
        ORDER BY score, day DESC, arxiv_id LIMIT :limit)
SELECT arxiv_id, date(day * 86400, 'unixepoch') AS first_day, best.title AS title,
       snippet(paper_search, 1, '[', ']', '…', 16) AS snippet, round(-score, 2) AS score
  FROM paper_search CROSS JOIN best ON best.id = paper_search.rowid
 WHERE paper_search MATCH :query AND +paper_search.rowid IN (SELECT id FROM best)
 ORDER BY best.score, day DESC, arxiv_id
