-- Days on which a collection should have brought new papers and brought none, or far too few; newest first. Weekends,
-- holidays and days before its first file are not among them.
-- param  :limit      how many
-- column source      the collection
-- column day         the day of the listing
-- column weekday     Mon, …
-- column what        missing: no file; empty file; unreadable; repeats only; thin: far fewer than usual
-- column expected    new papers as usual on that weekday; empty: not known yet
-- column records     repeats and rejects included
-- column new_papers  first seen by that collection
-- column repeats     of papers that were known
WITH first AS (
    SELECT collection AS source, date(min(day) * 86400, 'unixepoch') AS first_day FROM source GROUP BY collection
)
SELECT source, day, substr('SunMonTueWedThuFriSat', 3 * strftime('%w', day) + 1, 3) AS weekday,
       CASE WHEN state = 'thin' THEN 'thin'
            WHEN repeats > 0 THEN 'repeats only'
            WHEN records > 0 THEN 'unreadable'
            WHEN EXISTS (SELECT 1 FROM source AS file WHERE file.collection = v_coverage.source
                            AND date(file.day * 86400, 'unixepoch') = v_coverage.day) THEN 'empty file'
            ELSE 'missing' END AS what,
       expected, records, new_papers, repeats
  FROM v_coverage JOIN first USING (source)
 WHERE state IN ('missing', 'empty', 'thin') AND day >= first_day
 ORDER BY day DESC, source LIMIT :limit
