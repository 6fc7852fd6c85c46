-- A term's words as they are compared.
-- param  :term    as somebody writes it
-- column key      no row when no week has it
SELECT key FROM term WHERE term = :term COLLATE NOCASE OR key = lower(replace(:term, '-', ' '))
 ORDER BY term = :term DESC, term LIMIT 1
