-- ?1 term_id: as its last week over the whole store has it, else its last period of any kind and field
UPDATE term SET term = form
  FROM (SELECT form FROM term_form WHERE term_id = ?1
         ORDER BY field = 'all' AND instr(period, 'W') DESC, field, period DESC LIMIT 1)
 WHERE term_id = ?1
