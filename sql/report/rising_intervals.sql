-- How far terms moved up, with intervals; filled up with those worth watching where few rose.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column place    1 is the highest row
-- column term     the term, as most papers write it
-- column ratio    its rate against its own past
-- column low      95 % interval
-- column high     95 % interval
-- column is_sure  1: rising; 0: worth watching, not significant
-- column papers   papers of the period that hold it
WITH moved AS (SELECT term, k.papers AS papers, ratio, ratio_low, ratio_high, trend = 'rising' AS is_sure, shrunken, q_value
                 FROM keyword_period AS k JOIN term USING (term_id)
                WHERE field = :field AND period = :period AND trend IN ('rising', 'watch up') AND NOT is_wording
                      AND ratio IS NOT NULL AND ratio_low > 0 AND ratio_high IS NOT NULL),
     chosen AS (SELECT *, row_number() OVER (ORDER BY is_sure DESC, shrunken DESC, term) AS place FROM moved
                 WHERE is_sure OR (SELECT sum(is_sure) FROM moved) < 5)
SELECT place, term, ratio, ratio_low AS low, ratio_high AS high, is_sure, papers
  FROM chosen WHERE place <= :limit ORDER BY place
