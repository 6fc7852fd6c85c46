-- Days that brought nothing, or far less than usual, the newest first.
SELECT source, day, state, expected, new_papers
  FROM v_coverage
 WHERE state IN ('missing', 'empty', 'thin')
 ORDER BY day DESC, source
