-- ?1 term_id, ?2 field, ?3 period, ?4 form: unless it is the one before; gives a row when it was added
INSERT INTO term_form(term_id, field, period, form)
SELECT ?1, ?2, ?3, ?4
 WHERE ?4 IS NOT (SELECT form FROM term_form WHERE term_id = ?1 AND field = ?2 AND period < ?3
                   ORDER BY period DESC LIMIT 1)
RETURNING term_id
