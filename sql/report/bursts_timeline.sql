-- Bursts that were on in a week or month, as bars over the weeks up to its end.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- param  :weeks   how far back bars go
-- param  :limit   how many terms
-- column row      1 is the highest, the burst that began last
-- column start    Monday of its first week, or of the first that is drawn; seconds since 1970
-- column stop     the end of its last week; seconds since 1970
-- column term     the term, as most papers write it
-- column is_open  1: it goes on
-- column papers   of its weeks
-- column first    Monday of the first week that is drawn; seconds since 1970
-- column last     the end of the last one
WITH wanted AS (SELECT first_day AS from_day, last_day AS to_day FROM period WHERE period = :period),
     span AS (SELECT from_day, to_day, max((SELECT min(first_day) FROM period WHERE kind = 'week'), to_day - 7 * :weeks + 1) AS first
                FROM wanted),
     burst AS (SELECT term, b.papers AS papers, is_open, weight, began.first_day AS start, ended.last_day + 1 AS stop
                 FROM span JOIN keyword_burst AS b ON b.field = :field
                 JOIN period AS began ON began.period = b.first_period AND began.first_day <= to_day
                 JOIN period AS ended ON ended.period = b.last_period AND ended.last_day >= from_day
                 JOIN term USING (term_id) ORDER BY weight DESC, term LIMIT :limit)
SELECT row_number() OVER (ORDER BY start DESC, term) AS row, max(start, first) * 86400 AS start, min(stop, to_day + 1) * 86400 AS stop, term,
       is_open, papers, first * 86400 AS first, (to_day + 1) * 86400 AS last
  FROM burst, span ORDER BY row
