-- ?1 every, ?2 from: days of the forward index that no sum is kept of
SELECT language || ', ' || date(day * 86400, 'unixepoch') || ': papers in the forward index, and no sum of them'
  FROM (SELECT DISTINCT language, day FROM paper_tokens WHERE day % ?1 = ?2) AS i LEFT JOIN token_day AS d USING (language, day)
 WHERE d.papers IS NULL ORDER BY language, day
