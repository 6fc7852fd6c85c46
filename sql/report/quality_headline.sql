-- How good the data is, in a few sentences.
-- column line:md   sentences
WITH held AS (SELECT (SELECT count(*) FROM paper) AS papers, (SELECT coalesce(sum(records), 0) FROM source) AS records,
                     (SELECT count(*) FROM source) AS files, (SELECT count(DISTINCT collection) FROM source) AS collections,
                     (SELECT count(*) FROM reject WHERE NOT is_repaired) AS rejected,
                     (SELECT count(DISTINCT source_id || '/' || position) FROM reject WHERE is_repaired) AS repaired),
     days AS (SELECT coalesce(sum(state = 'full'), 0) AS full, count(*) AS expected FROM coverage
               WHERE source = 'all' AND state <> 'expected gap'
                 AND day >= (SELECT min(day) FROM coverage WHERE source = 'all' AND new_papers > 0))
SELECT printf('**%,d papers** out of %,d records in %,d file%s of %d collection%s.', papers, records, files, iif(files = 1, '', 's'),
              collections, iif(collections = 1, '', 's'))
       || printf(' %s could not be read, %s were read after a repair.', iif(rejected = 0, 'None', printf('%,d', rejected)),
                 iif(repaired = 0, 'none', printf('%,d', repaired)))
       || CASE WHEN expected = 0 THEN '' ELSE printf(' %,d of %,d announcement days since the first file were seen in full.', full, expected) END
       AS "line:md"
  FROM held, days WHERE files > 0
