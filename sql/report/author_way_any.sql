-- Was a way asked for?
-- param  :way     the names from the one to the other, a line each; '' for none
-- column is_any   1
SELECT 1 AS is_any WHERE :way <> ''
