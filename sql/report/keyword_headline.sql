-- A term in two or three sentences, as of a week.
-- param  :field    'all' is the whole store
-- param  :key      the term's words as they are compared
-- param  :period   as in 2026-W26
-- column line:md   sentences
WITH t AS (SELECT term_id, term FROM term WHERE key = :key),
     wanted AS (SELECT number AS last FROM period WHERE period = :period AND kind = 'week'),
     held AS (SELECT sum(k.papers) AS papers, sum(k.papers > 0) AS weeks, min(p.period) AS first
                FROM t JOIN keyword_period AS k USING (term_id) JOIN period AS p USING (period), wanted
               WHERE k.field = :field AND kind = 'week' AND p.number <= last AND k.papers > 0),
     now AS (SELECT k.* FROM t JOIN keyword_period AS k USING (term_id) WHERE field = :field AND period = :period)
SELECT printf(t('**%s** stands in %,d papers of %d week%s, the first of them %s.'), md(term), papers, weeks, iif(weeks = 1, '', 's'), first)
       || coalesce((SELECT CASE WHEN expected IS NULL THEN printf(t(' In %s it stands in %d; that was not tested.'), :period, now.papers)
                                ELSE printf(t(' In %s it stands in %d, where %.1f were expected: %s.'), :period, now.papers, expected,
                                            CASE trend WHEN 'rising' THEN printf(t('a rise (q = %.3f)'), q_value)
                                                       WHEN 'falling' THEN printf(t('a fall (q = %.3f)'), q_value)
                                                       ELSE printf(t('no more than chance explains (q = %.2f)'), q_value) END) END FROM now),
                   printf(t(' In %s it was not counted: too rare, or no term of its own.'), :period)) AS "line:md"
  FROM t, held WHERE weeks > 0
