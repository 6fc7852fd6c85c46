-- Papers first seen in a period, newest first.
-- param  :first     first day, as in 2026-06-22
-- param  :last      last day
-- param  :category  among its categories, '' for any
-- param  :like      text its title must hold, '' for any
-- param  :limit     how many
-- column title:paper  its id and title
-- column first_day  first seen
-- column category   primary category
-- column authors    names as spelt
SELECT arxiv_id || ' ' || title AS "title:paper", first_day, primary_category AS category, authors
  FROM v_paper
 WHERE first_day BETWEEN :first AND :last AND instr(lower(title), lower(:like)) > 0
   AND (:category = '' OR instr(' ' || categories || ' ', ' ' || :category || ' ') > 0)
 ORDER BY first_day DESC, arxiv_id DESC LIMIT :limit
