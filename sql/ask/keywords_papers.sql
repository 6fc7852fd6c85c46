-- The papers behind the claims of a period, up to five of a term, the newest first.
-- param  :field        'all' is the whole store
-- param  :period       as in 2026-W26
-- param  :like         text the term must hold, '' for any
-- param  :list         'rising' or 'falling', with what is worth watching; '' for both
-- param  :limit        how many
-- column term          the term, as most papers write it
-- column trend         what is claimed
-- column title:paper   its id and title
-- column first_day     first seen
SELECT term, trend, p.arxiv_id || ' ' || p.title AS "title:paper", date(p.first_day * 86400, 'unixepoch') AS first_day
  FROM keyword_period AS k JOIN keyword_paper AS e USING (field, period, term_id) JOIN term USING (term_id)
       JOIN paper AS p USING (paper_id)
 WHERE field = :field AND period = :period AND instr(lower(term), lower(:like)) > 0
   AND (:list = '' OR trend IN (:list, CASE :list WHEN 'rising' THEN 'watch up' ELSE 'watch down' END))
 ORDER BY trend, q_value, p_value, term, rank LIMIT :limit
