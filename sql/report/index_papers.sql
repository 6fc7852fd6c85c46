-- Papers of a period, for the site's search.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column text     the title
-- column href     its page at arXiv
-- column note     category and id
SELECT title AS text, 'https://arxiv.org/abs/' || arxiv_id AS href,
       coalesce(primary_category || ' · ', '') || arxiv_id AS note
  FROM period AS p JOIN field_paper AS f ON f.first_day BETWEEN p.first_day AND p.last_day
 WHERE period = :period AND is_new AND field = :field ORDER BY arxiv_id
