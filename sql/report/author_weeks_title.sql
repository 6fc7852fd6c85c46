-- Takeaway and source of the chart of a name's weeks.
-- param  :author  as in v_author
-- param  :period  the last week, as in 2026-W26
-- param  :weeks   how many
-- column title    the takeaway
-- column note     the line of source
WITH wanted AS (SELECT number AS last, last_day FROM period WHERE period = :period AND kind = 'week'),
     span AS (SELECT min(p.first_day) AS first_day, max(p.last_day) AS last_day, count(*) AS weeks
                FROM wanted JOIN period AS p ON kind = 'week' AND number BETWEEN last - :weeks + 1 AND last),
     mine AS (SELECT count(DISTINCT paper_id) AS papers FROM span, person JOIN authorship USING (person_id) JOIN paper USING (paper_id)
               WHERE name = :author AND paper.first_day BETWEEN span.first_day AND span.last_day)
SELECT printf(t('%s: %d paper%s in %d week%s'), :author, papers, iif(papers = 1, '', 's'), weeks, iif(weeks = 1, '', 's')) AS title,
       t('Papers by the week first seen; weeks with missing or thin days are hollow') AS note
  FROM span, mine WHERE weeks > 0
