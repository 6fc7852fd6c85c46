-- How a report was made: what was counted, merged, left out and tested.
-- param  :field        'all' is the whole store
-- param  :period       as in 2026-W26 or 2026-06
-- param  :fingerprint  of the store
-- param  :command      that makes the report again
-- column what          the thing
-- column value:md      how much
WITH wanted AS (SELECT field_period.*, kind AS of_kind FROM field_period WHERE field = :field AND period = :period),
     test AS (SELECT * FROM keyword_test WHERE field = :field AND period = :period),
     seen AS (SELECT coalesce(sum(records), 0) AS sightings FROM wanted CROSS JOIN coverage
               WHERE source = 'all' AND day BETWEEN first_day AND last_day),
     row(place, what, value) AS (
       SELECT 1, t('Papers first seen in the period'),
              printf(t('%,d: %,d new, %,d known to arXiv for over 45 days (updates)'), papers, new_papers, papers - new_papers)
         FROM wanted
       UNION ALL
       SELECT 2, t('The field'), printf(t('%s: papers with a category of %s; counts of days and records are the whole store''s'), md(:field),
                                        (SELECT coalesce(nullif(group_concat(category, ', '), ''), '*') FROM field_category WHERE field = :field))
         FROM wanted WHERE :field <> 'all'
       UNION ALL
       SELECT 3, t('Records of its days'), printf(t('%,d; those beyond the papers are repeats, which count once'), sightings)
         FROM seen, wanted
       UNION ALL
       SELECT 4, t('Records that could not be read'), printf('%,d', count(*))
         FROM reject JOIN source USING (source_id), wanted
        WHERE NOT is_repaired AND source.day BETWEEN first_day AND last_day
       UNION ALL
       SELECT 5, t('Announcement days'), printf(t('%d seen in full of %d expected'), mailings, expected_mailings) FROM wanted
       UNION ALL
       SELECT 6, t('Days not seen in full'), coalesce(group_concat(printf(t('%s (%s)'), date(day * 86400, 'unixepoch'), t(state)), ', '), t('none'))
         FROM (SELECT day, c.state AS state FROM coverage AS c, wanted
                WHERE source = 'all' AND c.state IN ('thin', 'empty', 'missing') AND day BETWEEN first_day AND last_day
                ORDER BY day)
        WHERE EXISTS (SELECT 1 FROM wanted)
       UNION ALL
       SELECT 7, t('Terms tested'),
              printf(CASE of_kind WHEN 'week' THEN t('%,d, each against the %d weeks before, by primary category; two-sided negative-binomial test')
                                  ELSE t('%,d, each against the %d months before, by primary category; two-sided negative-binomial test') END,
                     terms, baseline)
         FROM test, wanted
       UNION ALL
       SELECT 8, t('What counts as a rise or fall'), t('false discovery rate of 5 % over all terms tested (Benjamini–Hochberg); 5 papers or more from 3 groups of authors')
         FROM test
       UNION ALL
       SELECT 9, t('Scatter beyond chance'), printf(t('φ from %.4f to %.4f, by how frequent a term is'), dispersion_low, dispersion_high)
         FROM test
       UNION ALL
       SELECT 10, t('Papers compared'), printf(t('%,d of the period with %,d of those before'), exposure, baseline_exposure)
         FROM test
       UNION ALL
       SELECT 11, t('Topics'), printf(t('%d of the whole store, by non-negative factorisation; 95 %% bands by bootstrap over papers'),
                                   count(*))
         FROM topic HAVING count(*) > 0
       UNION ALL
       SELECT 11, t('Ranks and communities'),
              printf(t('of the network as it was on %s; %,d papers that came since are counted with their authors and pairs'),
                     date(whole_day * 86400, 'unixepoch'), (SELECT count(*) FROM paper) - whole_papers)
         FROM analysis_run WHERE name = 'network' AND whole_turn < turn AND whole_papers > 0
       UNION ALL SELECT 12, t('The store''s fingerprint'), '`' || :fingerprint || '`'
       UNION ALL SELECT 13, t('This report again'), '`' || :command || '`')
SELECT what, value AS "value:md" FROM row ORDER BY place
