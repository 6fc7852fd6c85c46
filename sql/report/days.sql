-- The days of a period in words.
-- param  :period  as in 2026-W26
-- column days     as in 22 to 28 June 2026
WITH day AS (SELECT first_day * 86400 AS first, last_day * 86400 AS last FROM period WHERE period = :period),
     part AS (SELECT CAST(strftime('%d', first, 'unixepoch') AS INTEGER) AS d1, CAST(strftime('%m', first, 'unixepoch') AS INTEGER) AS m1,
                     strftime('%Y', first, 'unixepoch') AS y1,
                     CAST(strftime('%d', last, 'unixepoch') AS INTEGER) AS d2, CAST(strftime('%m', last, 'unixepoch') AS INTEGER) AS m2,
                     strftime('%Y', last, 'unixepoch') AS y2 FROM day),
     name(m, month) AS (VALUES (1, 'January'), (2, 'February'), (3, 'March'), (4, 'April'), (5, 'May'), (6, 'June'), (7, 'July'),
                               (8, 'August'), (9, 'September'), (10, 'October'), (11, 'November'), (12, 'December'))
SELECT d1 || CASE WHEN m1 <> m2 THEN ' ' || a.month ELSE '' END || CASE WHEN y1 <> y2 THEN ' ' || y1 ELSE '' END
       || ' to ' || d2 || ' ' || b.month || ' ' || y2 AS days
  FROM part JOIN name AS a ON a.m = m1 JOIN name AS b ON b.m = m2
