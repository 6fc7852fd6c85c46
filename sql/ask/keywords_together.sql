-- Terms that go with a term in the papers of the nine weeks up to the last that is over.
-- param  :field   'all' is the whole store
-- param  :key     of the term: its words, folded and in the singular
-- param  :limit   how many
-- column term     the other term
-- column papers   papers that hold both
-- column npmi     0: as often as by chance, 1: never apart
-- column jaccard  share of the papers of either that hold both
WITH asked AS (SELECT term FROM term WHERE key = :key)
SELECT CASE WHEN term_a = asked.term THEN term_b ELSE term_a END AS term, papers, round(npmi, 2) AS npmi,
       round(jaccard, 3) AS jaccard
  FROM v_keyword_link JOIN asked ON asked.term IN (term_a, term_b)
 WHERE field = :field ORDER BY v_keyword_link.npmi DESC, 1 LIMIT :limit
