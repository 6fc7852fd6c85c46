-- ?1 every, ?2 from: files of which a record is neither a sighting nor a reject nor a deletion
SELECT path || ': ' || records || ' records, ' || found || ' of them are kept'
  FROM (SELECT source_id, path, records,
               (SELECT count(*) FROM sighting WHERE source_id = s.source_id) +
               (SELECT count(*) FROM reject WHERE source_id = s.source_id AND NOT is_repaired) +
               (SELECT count(*) FROM deletion WHERE source_id = s.source_id) AS found
          FROM source AS s WHERE source_id % ?1 = ?2)
 WHERE records <> found ORDER BY source_id
