-- A term over all weeks that are over.
-- param  :field         'all' is the whole store
-- param  :key           the term's words as they are compared
-- param  :limit         how many: 1
-- column term           as most papers of the last window write it
-- column first_week     the first with a paper that holds it, as far as terms were counted
-- column last_week      the last one
-- column weeks          how many hold it
-- column papers         papers of all these weeks
-- column share:spark    of each week's papers, from the first one on, at most the last 104; empty where none were seen
WITH t AS (SELECT term_id, term FROM term WHERE key = :key),
     week AS (SELECT period.period AS week, period.first_day AS day, k.papers AS papers, made.exposure AS exposure
                FROM period LEFT JOIN keyword_made AS made ON made.field = :field AND made.period = period.period
                     LEFT JOIN keyword_period AS k ON k.field = :field AND k.period = period.period
                                                  AND k.term_id = (SELECT term_id FROM t) AND k.papers > 0
               WHERE kind = 'week' AND state <> 'partial'),
     held AS (SELECT min(day) AS first_day, max(day) AS last_day, count(*) AS weeks, sum(papers) AS papers
                FROM week WHERE papers > 0)
SELECT term, (SELECT week FROM week WHERE day = held.first_day) AS first_week,
       (SELECT week FROM week WHERE day = held.last_day) AS last_week, weeks, papers,
       (SELECT group_concat(share, ',')
          FROM (SELECT share
                  FROM (SELECT day, CASE WHEN coalesce(exposure, 0) = 0 THEN ''
                                         ELSE printf('%.6f', 1.0 * coalesce(papers, 0) / exposure) END AS share
                          FROM week WHERE day >= held.first_day ORDER BY day DESC LIMIT 104)
                 ORDER BY day)) AS "share:spark"
  FROM t, held WHERE weeks > 0 LIMIT :limit
