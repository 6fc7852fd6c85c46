-- What can be said of a period, a sentence a row; of terms only what passed its test.
-- param  :field     'all' is the whole store
-- param  :period    as in 2026-W26
-- column sentence:md  a sentence
WITH wanted AS (SELECT number AS last, first_day, last_day, state FROM period WHERE period = :period AND kind = 'week'),
     test AS (SELECT * FROM keyword_test WHERE field = :field AND period = :period),
     tested AS (SELECT coalesce(sum(trend = 'rising'), 0) AS up, coalesce(sum(trend = 'falling'), 0) AS down,
                       coalesce(sum(trend = 'watch up'), 0) AS watch
                  FROM keyword_period WHERE field = :field AND period = :period AND trend IS NOT NULL AND NOT is_wording),
     risen AS (SELECT term, k.papers AS papers, expected, ratio, ratio_low, ratio_high, q_value,
                      row_number() OVER (PARTITION BY ratio IS NULL ORDER BY shrunken DESC, q_value, term) AS place
                 FROM keyword_period AS k JOIN term USING (term_id)
                WHERE field = :field AND period = :period AND trend = 'rising' AND NOT is_wording),
     burst AS (SELECT term, first_period, b.papers AS papers, weight
                 FROM wanted JOIN period AS p ON p.kind = 'week' AND p.number BETWEEN last - 1 AND last
                 JOIN keyword_burst AS b ON b.field = :field AND b.first_period = p.period AND b.last_period >= :period
                 JOIN term USING (term_id) ORDER BY weight DESC, term LIMIT 1),
     moved AS (SELECT label, t.papers AS papers, expected, share, low, high, trend, q_value
                 FROM topic_period AS t JOIN topic USING (topic)
                WHERE field = :field AND period = :period AND is_sound AND trend IN ('rising', 'falling')
                ORDER BY q_value, label LIMIT 1),
     pairs AS (SELECT a.name AS author_a, b.name AS author_b, papers
                 FROM wanted JOIN pair ON pair.first_day BETWEEN wanted.first_day AND wanted.last_day AND papers >= 3
                 JOIN person AS a ON a.person_id = person_a JOIN person AS b ON b.person_id = person_b
                ORDER BY papers DESC, a.name, b.name LIMIT 1),
     said(place, sentence) AS (
       SELECT 1, printf('**%s** rose most: %d papers where %.1f were expected, %.1f times its usual rate '
                        || '(95 %% interval %.1f to %.1f, q = %s).',
                        md(term), papers, expected, ratio, ratio_low, ratio_high,
                        CASE WHEN q_value < 0.001 THEN '0.001 or less' ELSE printf('%.3f', q_value) END)
         FROM risen WHERE place = 1 AND ratio IS NOT NULL
       UNION ALL
       SELECT 2, printf('**%s** is new: %d papers, none in the weeks before.', md(term), papers)
         FROM risen WHERE place = 1 AND ratio IS NULL
       UNION ALL
       SELECT 3, printf('No term rose beyond what chance explains: %,d were tested, none passed at a false discovery rate of 5 %%.', terms)
         FROM test, tested WHERE up = 0
       UNION ALL
       SELECT 3, printf('%d term%s rose and %d fell among %,d tested.', up, CASE up WHEN 1 THEN '' ELSE 's' END, down, terms)
         FROM test, tested WHERE up > 1
       UNION ALL
       SELECT 4, CASE state WHEN 'partial' THEN 'Terms are tested when the week is over.'
                            ELSE 'Terms were not tested: that takes three announcement days seen in full and four such weeks before.' END
         FROM wanted WHERE NOT EXISTS (SELECT 1 FROM test)
       UNION ALL
       SELECT 5, printf('The topic **%s** %s: %d papers where %.1f were expected (q = %s); it holds %.1f %% of the text '
                        || '(95 %% band %.1f to %.1f).', md(label), iif(trend = 'rising', 'rose', 'fell'), papers, expected,
                        CASE WHEN q_value < 0.001 THEN '0.001 or less' ELSE printf('%.3f', q_value) END,
                        100 * share, 100 * low, 100 * high)
         FROM moved
       UNION ALL
       SELECT 6, printf('A burst began in %s: **%s**, %d papers since.', first_period, md(term), papers) FROM burst
       UNION ALL
       SELECT 7, printf('%s and %s wrote together for the first time here: %d papers.', md(author_a), md(author_b), papers) FROM pairs)
SELECT sentence AS "sentence:md" FROM said ORDER BY place
