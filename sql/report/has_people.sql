-- Is there anything on the people of the period?
-- param  :period  as in 2026-W26 or 2026-06
-- column any      1 or 0
SELECT EXISTS (SELECT 1 FROM period JOIN paper ON paper.first_day BETWEEN period.first_day AND period.last_day
                 JOIN authorship AS a USING (paper_id) JOIN author_measure AS m USING (person_id) WHERE period = :period) AS any
