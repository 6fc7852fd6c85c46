-- What is stored of each collection.
-- param  :limit      how many
-- column collection  whose pile it is of
-- column files       read, whole, once
-- column records     in them, repeats and rejects included
-- column papers      different ones among them
-- column first_day   of its listings
-- column last_day    of its listings
-- column last_file   the file of its last day
WITH seen AS (
    SELECT collection, count(DISTINCT paper_id) AS papers, min(coalesce(s.day, f.day)) AS first_day,
           max(coalesce(s.day, f.day)) AS last_day
      FROM sighting AS s JOIN source AS f USING (source_id) GROUP BY collection
), files AS (
    SELECT collection, count(*) AS files, sum(records) AS records, min(day) AS first_day, max(day) AS last_day
      FROM source GROUP BY collection
)
SELECT collection, files, records, coalesce(papers, 0) AS papers,
       date(coalesce(seen.first_day, files.first_day) * 86400, 'unixepoch') AS first_day,
       date(coalesce(seen.last_day, files.last_day) * 86400, 'unixepoch') AS last_day,
       (SELECT path FROM source AS f WHERE f.collection = files.collection ORDER BY day DESC, path DESC LIMIT 1)
           AS last_file
  FROM files LEFT JOIN seen USING (collection)
 ORDER BY collection LIMIT :limit
