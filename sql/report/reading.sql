-- Papers of a period to read, each with the reason it is here.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- param  :limit   how many
-- column paper:paper  id and title
-- column why       the term or topic it stands for
-- column category  primary category
-- column day       first seen
WITH wanted AS (SELECT kind AS of_kind, number AS last, first_day, last_day FROM period WHERE period = :period),
     by_term AS (SELECT paper_id, term, CASE trend WHEN 'rising' THEN 1 ELSE 2 END AS class, q_value, p_value, rank
                   FROM keyword_paper JOIN keyword_period USING (field, period, term_id) JOIN term USING (term_id)
                  WHERE field = :field AND period = :period AND trend IN ('rising', 'watch up') AND NOT is_wording),
     past AS (SELECT topic, avg(share) AS share FROM wanted JOIN period ON kind = of_kind AND number BETWEEN last - 8 AND last - 1
                JOIN topic_period USING (period) WHERE field = :field GROUP BY topic),
     gaining AS (SELECT topic, label, row_number() OVER (ORDER BY t.share - past.share DESC, label) AS place
                   FROM topic_period AS t JOIN past USING (topic) JOIN topic USING (topic)
                  WHERE field = :field AND period = :period AND is_sound AND t.share > past.share),
     by_topic AS (SELECT paper_id, label, place, row_number() OVER (PARTITION BY gaining.topic ORDER BY weight DESC, arxiv_id) AS rank
                    FROM wanted CROSS JOIN paper ON paper.first_day BETWEEN wanted.first_day AND wanted.last_day
                   CROSS JOIN paper_topic USING (paper_id) JOIN gaining USING (topic)
                   WHERE place <= 5
                     AND (:field = 'all' OR paper_id IN (SELECT paper_id FROM field_paper AS f, wanted AS w WHERE f.field = :field
                                                         AND f.first_day BETWEEN w.first_day AND w.last_day))),
     reason AS (SELECT paper_id, class, rank, coalesce(q_value, 1) AS sure, p_value AS then_by,
                       printf(CASE class WHEN 1 THEN t('rising term: %s') ELSE t('term worth watching: %s') END, term) AS why
                  FROM by_term
                UNION ALL SELECT paper_id, 3, rank, place, 0, printf(t('typical of a gaining topic: %s'), label) FROM by_topic WHERE rank <= 2),
     best AS (SELECT *, row_number() OVER (PARTITION BY paper_id ORDER BY class, rank, sure, then_by, why) AS choice FROM reason)
SELECT arxiv_id || ' ' || title AS "paper:paper", why, primary_category AS category,
       date(paper.first_day * 86400, 'unixepoch') AS day
  FROM best JOIN paper USING (paper_id) WHERE choice = 1
 ORDER BY class, rank, sure, then_by, why, arxiv_id LIMIT :limit
