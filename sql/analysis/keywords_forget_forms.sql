-- No window is known to write a term in any way.
DELETE FROM term_form
