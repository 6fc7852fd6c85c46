-- Papers that have a phrase among their best, the newest first.
-- param :phrase  part of it
SELECT arxiv_id, title, first_day, term
  FROM v_paper_keyphrase JOIN v_paper USING (arxiv_id)
 WHERE instr(lower(term), lower(:phrase)) > 0
 ORDER BY first_day DESC, arxiv_id, rank LIMIT 200
