-- Papers of a field's watched authors that were first seen in a period, the newest first.
-- param  :field          the field
-- param  :period         as in 2026-W26
-- param  :limit          how many
-- column watched         as the config has them
-- column paper:paper     its id and title
-- column first_day       first seen
-- column category        primary category
WITH wanted AS (SELECT first_day, last_day FROM period WHERE period = :period),
     watch AS (SELECT json_extract(value, '$.name') AS watched, json_extract(value, '$.key') AS key
                 FROM json_each((SELECT value FROM meta WHERE key = 'watched authors'))
                WHERE json_extract(value, '$.field') = :field),
     hit AS (SELECT DISTINCT paper_id, watched
               FROM watch JOIN person ON person.name = watched OR person.name_key = watch.key JOIN authorship USING (person_id))
SELECT (SELECT group_concat(watched, ', ') FROM (SELECT watched FROM hit WHERE hit.paper_id = p.paper_id ORDER BY watched)) AS watched,
       p.arxiv_id || ' ' || p.title AS "paper:paper", date(p.first_day * 86400, 'unixepoch') AS first_day,
       p.primary_category AS category
  FROM wanted JOIN paper AS p ON p.first_day BETWEEN wanted.first_day AND wanted.last_day
 WHERE p.paper_id IN (SELECT paper_id FROM hit)
 ORDER BY p.first_day DESC, p.arxiv_id DESC LIMIT :limit
