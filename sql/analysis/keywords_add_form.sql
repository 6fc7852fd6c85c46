-- ?1 term_id, ?2 field, ?3 period, ?4 form, ?5 1 where the period is over: unless it is the one before, and where it is not
-- over, only when there is none; gives a row when it was added
INSERT INTO term_form(term_id, field, period, form)
SELECT ?1, ?2, ?3, ?4 FROM (SELECT (SELECT form FROM term_form WHERE term_id = ?1 AND field = ?2 AND period < ?3
                                     ORDER BY period DESC LIMIT 1) AS before)
 WHERE before IS NULL OR (?5 AND before <> ?4)
RETURNING term_id
