-- Announcement days that were not seen in full, newest first.
-- param  :limit       how many
-- column day          of the listing
-- column weekday      Mon, …
-- column state        missing: no file; thin: far fewer than usual; empty: nothing new
-- column new_papers   first seen that day
-- column expected     as usual on that weekday; empty: not known yet
SELECT date(day * 86400, 'unixepoch') AS day,
       t(substr('SunMonTueWedThuFriSat', 3 * strftime('%w', day * 86400, 'unixepoch') + 1, 3)) AS weekday,
       t(state) AS state, new_papers, expected
  FROM coverage
 WHERE source = 'all' AND state IN ('missing', 'empty', 'thin') AND coverage.day >= (SELECT min(day) FROM coverage WHERE source = 'all' AND new_papers > 0)
 ORDER BY coverage.day DESC LIMIT :limit
