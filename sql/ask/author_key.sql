-- A name as it is compared, with the number of its part where it was split.
-- param  :name    as in v_author
-- column key      no row when nobody is called so
SELECT name_key || CASE WHEN part > 0 THEN ' ' || part ELSE '' END AS key FROM person JOIN author_measure USING (person_id)
 WHERE name = :name
