-- ?1 first day, ?2 last day, ?3 category ('': any). In an order that does not depend on when papers came.
SELECT paper_id, arxiv_id, version, title, abstract, comment, primary_category, categories, classes, url, pdf, doi,
       journal_ref, extra, first_day, submitted, updated,
       (SELECT count(*) FROM authorship WHERE authorship.paper_id = paper.paper_id)
  FROM paper
 WHERE first_day BETWEEN ?1 AND ?2 AND (?3 = '' OR instr(' ' || categories || ' ', ' ' || ?3 || ' ') > 0)
 ORDER BY first_day, arxiv_id
