-- The papers of each field by week and month: a paper is looked at once, and stands in one of each.
INSERT INTO field_count(field, period, papers, new_papers)
SELECT field, period.period, count(*), sum(is_new)
  FROM field_paper CROSS JOIN period
    ON period.kind IN ('week', 'month') AND field_paper.first_day BETWEEN period.first_day AND period.last_day
 WHERE field <> 'all' GROUP BY field, period.period
