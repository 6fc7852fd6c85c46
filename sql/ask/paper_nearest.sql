-- The papers nearest to one: of those that say its keyphrases, by bm25 of them and by the cosine of their topics, half each.
-- param  :id           arXiv id without version, or the id of another source
-- param  :limit        how many
-- column title:paper   id and title
-- column nearness      0 to 1
-- column terms         bm25 of its keyphrases, as a share of the nearest paper's
-- column topics        cosine of the topics
-- column first_day     first seen
WITH me AS (SELECT paper_id FROM paper WHERE arxiv_id = :id),
     wanted AS (SELECT coalesce(group_concat('"' || replace(term, '"', '""') || '"', ' OR '), '""') AS expression
                  FROM me JOIN paper_keyphrase USING (paper_id)),
     hit AS MATERIALIZED (
       SELECT rowid AS paper_id, -bm25(paper_search, 2.0, 1.0) AS score FROM paper_search
        WHERE paper_search MATCH (SELECT expression FROM wanted) ORDER BY bm25(paper_search, 2.0, 1.0) LIMIT 200),
     other AS (SELECT * FROM hit WHERE paper_id NOT IN (SELECT paper_id FROM me)),
     mine AS (SELECT topic, weight FROM me JOIN paper_topic USING (paper_id)),
     near AS (SELECT paper_id, score / (SELECT max(score) FROM other) AS terms,
                     coalesce((SELECT sum(h.weight * mine.weight) FROM paper_topic AS h JOIN mine USING (topic) WHERE h.paper_id = other.paper_id)
                              / sqrt((SELECT sum(weight * weight) FROM mine)
                                     * (SELECT sum(weight * weight) FROM paper_topic AS h WHERE h.paper_id = other.paper_id)), 0) AS topics
                FROM other)
SELECT arxiv_id || ' ' || title AS "title:paper", round((terms + topics) / 2, 3) AS nearness, round(terms, 3) AS terms,
       round(topics, 3) AS topics, date(first_day * 86400, 'unixepoch') AS first_day
  FROM near JOIN paper USING (paper_id) ORDER BY terms + topics DESC, arxiv_id LIMIT :limit
