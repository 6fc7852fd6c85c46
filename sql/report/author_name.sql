-- The name a page is about.
-- param  :author  as in v_author
-- column author   the same
SELECT :author AS author
