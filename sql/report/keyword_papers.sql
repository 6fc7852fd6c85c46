-- Papers that stand for a term's claims, the newest first, up to a week.
-- param  :field        'all' is the whole store
-- param  :key          the term's words as they are compared
-- param  :period       the last week, as in 2026-W26
-- param  :limit        how many
-- column paper:paper   id and title
-- column first_day     first seen
-- column category      primary category
SELECT DISTINCT arxiv_id || ' ' || title AS "paper:paper", date(paper.first_day * 86400, 'unixepoch') AS first_day, primary_category AS category
  FROM term JOIN keyword_paper USING (term_id) JOIN paper USING (paper_id)
 WHERE field = :field AND key = :key AND paper.first_day <= (SELECT last_day FROM period WHERE period = :period AND kind = 'week')
 ORDER BY paper.first_day DESC, arxiv_id DESC LIMIT :limit
