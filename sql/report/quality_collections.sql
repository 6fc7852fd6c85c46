-- What each collection brought.
-- param  :limit      how many
-- column collection  whose pile it is
-- column format      of its files
-- column files       read
-- column records     in them, repeats and rejects included
-- column papers      different ones among them
-- column rejects     that could not be read
-- column first_day   of its listings
-- column last_day    of its listings
SELECT f.collection AS collection, f.format AS format, count(*) AS files, coalesce(sum(f.records), 0) AS records,
       (SELECT count(DISTINCT paper_id) FROM sighting JOIN source AS o USING (source_id)
         WHERE o.collection = f.collection AND o.format = f.format) AS papers,
       (SELECT count(*) FROM reject JOIN source AS o USING (source_id)
         WHERE o.collection = f.collection AND o.format = f.format AND NOT is_repaired) AS rejects,
       date(min(f.day) * 86400, 'unixepoch') AS first_day, date(max(f.day) * 86400, 'unixepoch') AS last_day
  FROM source AS f GROUP BY f.collection, f.format ORDER BY records DESC, f.collection, f.format LIMIT :limit
