-- The categories of the load {load} by number.
SELECT code, name FROM category WHERE load = {load} ORDER BY code
