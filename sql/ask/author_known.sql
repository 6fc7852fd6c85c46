-- Is anybody called so?
-- param  :name    as in v_author
-- column name     the same; no row when nobody is
SELECT name FROM v_author WHERE name = :name
