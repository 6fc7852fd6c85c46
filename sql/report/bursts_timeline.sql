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
WITH span AS (SELECT last_day + 1 AS end, max((SELECT min(first_day) FROM period WHERE kind = 'week'), last_day - 7 * :weeks + 1) AS first
                FROM period WHERE period = :period),
     burst AS (SELECT term, papers, is_open, start, stop FROM period_burst JOIN term USING (term_id)
                WHERE field = :field AND period = :period ORDER BY weight DESC, term LIMIT :limit)
SELECT row_number() OVER (ORDER BY start DESC, term) AS row, max(start, first) * 86400 AS start, min(stop, end) * 86400 AS stop, term,
       is_open, papers, first * 86400 AS first, end * 86400 AS last
  FROM burst, span ORDER BY row
