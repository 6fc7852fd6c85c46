-- How good the data is, in a few sentences.
-- column line:md   sentences
WITH held AS (SELECT (SELECT count(*) FROM paper) AS papers, (SELECT coalesce(sum(records), 0) FROM source) AS records,
                     (SELECT count(*) FROM source) AS files, (SELECT count(DISTINCT collection) FROM source) AS collections,
                     (SELECT count(*) FROM reject WHERE NOT is_repaired) AS rejected,
                     (SELECT count(DISTINCT source_id || '/' || position) FROM reject WHERE is_repaired) AS repaired),
     days AS (SELECT coalesce(sum(state = 'full'), 0) AS full, count(*) AS expected FROM coverage
               WHERE source = 'all' AND state <> 'expected gap'
                 AND day >= (SELECT min(day) FROM coverage WHERE source = 'all' AND new_papers > 0))
SELECT printf(t('**%,d papers** out of %,d records in %,d file%s of %d collection%s.'), papers, records, files, iif(files = 1, '', 's'),
              collections, iif(collections = 1, '', 's'))
       || iif(rejected = 0, t(' None could not be read'), printf(t(' %,d could not be read'), rejected))
       || iif(repaired = 0, t(', none were read after a repair.'), printf(t(', %,d were read after a repair.'), repaired))
       || CASE WHEN expected = 0 THEN '' ELSE printf(t(' %,d of %,d announcement days since the first file were seen in full.'), full, expected) END
       AS "line:md"
  FROM held, days WHERE files > 0
