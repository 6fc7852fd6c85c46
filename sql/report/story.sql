-- What can be said of a period, a sentence a row; of terms only what passed its test.
-- param  :field     'all' is the whole store
-- param  :period    as in 2026-W26 or 2026-06
-- column sentence:md  a sentence
WITH wanted AS (SELECT kind AS of_kind, number AS last, first_day AS from_day, last_day AS to_day, state FROM period WHERE period = :period),
     test AS (SELECT * FROM keyword_test WHERE field = :field AND period = :period),
     tested AS (SELECT coalesce(sum(trend = 'rising'), 0) AS up, coalesce(sum(trend = 'falling'), 0) AS down,
                       coalesce(sum(trend = 'watch up'), 0) AS watch
                  FROM keyword_period WHERE field = :field AND period = :period AND trend IS NOT NULL AND NOT is_wording),
     risen AS (SELECT term, k.papers AS papers, expected, ratio, ratio_low, ratio_high,
                      CASE WHEN q_value < 0.001 THEN t('0.001 or less') ELSE printf('%.3f', q_value) END AS q,
                      row_number() OVER (PARTITION BY ratio IS NULL ORDER BY shrunken DESC, q_value, term) AS place
                 FROM keyword_period AS k JOIN term USING (term_id)
                WHERE field = :field AND period = :period AND trend = 'rising' AND NOT is_wording),
     burst AS (SELECT term, b.first_period AS since, b.papers AS papers
                 FROM wanted JOIN period AS p ON p.kind = 'week' AND p.last_day BETWEEN from_day - 7 AND to_day
                 JOIN keyword_burst AS b ON b.field = :field AND b.first_period = p.period
                 JOIN period AS ended ON ended.period = b.last_period AND ended.last_day >= to_day
                 JOIN term USING (term_id) ORDER BY weight DESC, term LIMIT 1),
     moved AS (SELECT label, t.papers AS papers, expected, share, low, high, trend,
                      CASE WHEN q_value < 0.001 THEN t('0.001 or less') ELSE printf('%.3f', q_value) END AS q
                 FROM topic_period AS t JOIN topic USING (topic)
                WHERE field = :field AND period = :period AND is_sound AND trend IN ('rising', 'falling')
                ORDER BY q_value, label LIMIT 1),
     own AS (SELECT paper_id FROM wanted CROSS JOIN field_paper ON first_day BETWEEN from_day AND to_day WHERE field = :field),
     met AS (SELECT DISTINCT x.person_id AS person_a, y.person_id AS person_b
               FROM own CROSS JOIN authorship AS x USING (paper_id) CROSS JOIN authorship AS y USING (paper_id)
              WHERE NOT EXISTS (SELECT 1 FROM authorship AS z WHERE z.paper_id = own.paper_id AND z.position >= 50)),
     pairs AS (SELECT a.name AS author_a, b.name AS author_b, pair.papers AS papers
                 FROM wanted CROSS JOIN met CROSS JOIN pair USING (person_a, person_b)
                 JOIN person AS a ON a.person_id = person_a JOIN person AS b ON b.person_id = person_b
                WHERE pair.first_day BETWEEN from_day AND to_day AND pair.papers >= 3
                ORDER BY pair.papers DESC, a.name, b.name LIMIT 1),
     kept AS (SELECT min(p.first_day) AS first_kept FROM wanted JOIN period AS p ON kind = of_kind
                JOIN keyword_made AS m ON m.field = :field AND m.period = p.period),
     said(place, sentence) AS (
       SELECT 1, printf(t('**%s** rose most: %d papers where %.1f were expected, %.1f times its usual rate (95 %% interval %.1f to %.1f, q = %s).'),
                        md(term), papers, expected, ratio, ratio_low, ratio_high, q)
         FROM risen WHERE place = 1 AND ratio IS NOT NULL
       UNION ALL
       SELECT 2, printf(CASE of_kind WHEN 'week' THEN t('**%s** is new: %d papers, none in the weeks before.')
                                     ELSE t('**%s** is new: %d papers, none in the months before.') END, md(term), papers)
         FROM risen, wanted WHERE place = 1 AND ratio IS NULL
       UNION ALL
       SELECT 3, printf(t('No term rose beyond what chance explains: %,d were tested, none passed at a false discovery rate of 5 %%.'), terms)
         FROM test, tested WHERE up = 0
       UNION ALL
       SELECT 3, printf(t('%d term%s rose and %d fell among %,d tested.'), up, CASE up WHEN 1 THEN '' ELSE 's' END, down, terms)
         FROM test, tested WHERE up > 1
       UNION ALL
       SELECT 4, CASE WHEN state = 'partial' THEN t('Terms are tested when it is over.')
                      WHEN first_kept > from_day THEN t('Terms of so long ago are not kept: "papertide keywords --period" counts them when asked, "weeks" under [keywords] in papertide.ini keeps more.')
                      WHEN of_kind = 'week' THEN t('Terms were not tested: that takes three announcement days seen in full and four such weeks before.')
                      ELSE t('Terms were not tested: that takes twelve announcement days seen in full and four such months before.') END
         FROM wanted, kept WHERE NOT EXISTS (SELECT 1 FROM test)
       UNION ALL
       SELECT 5, printf(CASE trend WHEN 'rising' THEN t('The topic **%s** rose: %d papers where %.1f were expected (q = %s); it holds %.1f %% of the text (95 %% band %.1f to %.1f).')
                                   ELSE t('The topic **%s** fell: %d papers where %.1f were expected (q = %s); it holds %.1f %% of the text (95 %% band %.1f to %.1f).') END,
                        md(label), papers, expected, q, 100 * share, 100 * low, 100 * high)
         FROM moved
       UNION ALL
       SELECT 6, printf(t('A burst began in %s: **%s**, %d papers since.'), since, md(term), papers) FROM burst
       UNION ALL
       SELECT 7, printf(t('%s and %s wrote together for the first time here: %d papers.'), md(author_a), md(author_b), papers) FROM pairs)
SELECT sentence AS "sentence:md" FROM said ORDER BY place
