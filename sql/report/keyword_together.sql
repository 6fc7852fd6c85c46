-- Terms that go with a term in the papers of the nine weeks up to the last that is over.
-- param  :field   'all' is the whole store
-- param  :key     the term's words as they are compared
-- param  :limit   how many
-- column term     the other
-- column papers   that hold both
-- column npmi     0: as often as by chance, 1: never apart
WITH asked AS (SELECT term FROM term WHERE key = :key)
SELECT CASE WHEN term_a = asked.term THEN term_b ELSE term_a END AS term, papers, printf('%.2f', npmi) AS npmi
  FROM v_keyword_link JOIN asked ON asked.term IN (term_a, term_b)
 WHERE field = :field ORDER BY v_keyword_link.npmi DESC, 1 LIMIT :limit
