-- The new papers of a period by primary category, the largest first.
-- param  :field       'all' is the whole store
-- param  :period      as in 2026-W26
-- param  :limit       how many
-- column category     primary
-- column papers       of the period
-- column share:pct    of the period's papers
-- column nine:spark   its papers in the period and the eight before
WITH this AS (SELECT kind AS of_kind, number AS last FROM period WHERE period = :period),
     near AS (SELECT number, first_day, last_day FROM period, this WHERE kind = of_kind AND number BETWEEN last - 8 AND last),
     counted AS (SELECT number, primary_category AS category, count(*) AS papers
                   FROM near JOIN field_paper AS p ON p.first_day BETWEEN near.first_day AND near.last_day
                  WHERE field = :field AND is_new GROUP BY number, primary_category),
     now AS (SELECT category, papers FROM counted, this WHERE number = last)
SELECT category, papers, 1.0 * papers / sum(papers) OVER () AS "share:pct",
       (SELECT group_concat(coalesce(c.papers, 0), ',') FROM (SELECT number FROM near ORDER BY number) AS n
          LEFT JOIN counted AS c ON c.number = n.number AND c.category = now.category) AS "nine:spark"
  FROM now ORDER BY papers DESC, category LIMIT :limit
