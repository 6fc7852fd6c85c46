-- How a report was made: what was counted, merged, left out and tested.
-- param  :field        'all' is the whole store
-- param  :period       as in 2026-W26
-- param  :fingerprint  of the store
-- param  :command      that makes the report again
-- column what          the thing
-- column value:md      how much
WITH wanted AS (SELECT * FROM period WHERE period = :period AND kind = 'week'),
     test AS (SELECT * FROM keyword_test WHERE field = :field AND period = :period),
     seen AS (SELECT count(*) AS sightings FROM sighting JOIN source USING (source_id), wanted
               WHERE coalesce(sighting.day, source.day) BETWEEN first_day AND last_day),
     row(place, what, value) AS (
       SELECT 1, 'Papers first seen in the period',
              printf('%,d: %,d new, %,d known to arXiv for over 45 days (updates)', papers, new_papers, papers - new_papers)
         FROM wanted
       UNION ALL
       SELECT 2, 'Records of its days', printf('%,d; those beyond the papers are repeats, which count once', sightings)
         FROM seen, wanted
       UNION ALL
       SELECT 3, 'Records that could not be read', printf('%,d', count(*))
         FROM reject JOIN source USING (source_id), wanted
        WHERE NOT is_repaired AND source.day BETWEEN first_day AND last_day
       UNION ALL
       SELECT 4, 'Announcement days', printf('%d seen in full of %d expected', mailings, expected_mailings) FROM wanted
       UNION ALL
       SELECT 5, 'Days not seen in full', coalesce(group_concat(date(day * 86400, 'unixepoch') || ' (' || state || ')', ', '), 'none')
         FROM (SELECT day, c.state AS state FROM coverage AS c, wanted
                WHERE source = 'all' AND c.state IN ('thin', 'empty', 'missing') AND day BETWEEN first_day AND last_day
                ORDER BY day)
        WHERE EXISTS (SELECT 1 FROM wanted)
       UNION ALL
       SELECT 6, 'Terms tested', printf('%,d, each against the %d weeks before, by primary category; '
                                        || 'two-sided negative-binomial test', terms, baseline)
         FROM test
       UNION ALL
       SELECT 7, 'What counts as a rise or fall', 'false discovery rate of 5 % over all terms tested (Benjamini–Hochberg); '
                                                  || '5 papers or more from 3 groups of authors'
         FROM test
       UNION ALL
       SELECT 8, 'Scatter between weeks beyond chance',
              printf('φ from %.4f to %.4f, by how frequent a term is', dispersion_low, dispersion_high)
         FROM test
       UNION ALL
       SELECT 9, 'Papers compared', printf('%,d of the period with %,d of the weeks before', exposure, baseline_exposure)
         FROM test
       UNION ALL
       SELECT 10, 'Topics', printf('%d of the whole store, by non-negative factorisation; 95 %% bands by bootstrap over papers',
                                   count(*))
         FROM topic HAVING count(*) > 0
       UNION ALL SELECT 11, 'The store''s fingerprint', '`' || :fingerprint || '`'
       UNION ALL SELECT 12, 'This report again', '`' || :command || '`')
SELECT what, value AS "value:md" FROM row ORDER BY place
