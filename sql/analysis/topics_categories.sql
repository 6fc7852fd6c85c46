-- Primary categories that are large enough for shares of their own: 200 papers and a fiftieth of all.
SELECT primary_category FROM paper WHERE is_new GROUP BY primary_category
HAVING count(*) >= 200 AND count(*) * 50 >= (SELECT count(*) FROM paper WHERE is_new) ORDER BY primary_category
