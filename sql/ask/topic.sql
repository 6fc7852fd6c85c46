-- One topic: what it is.
-- param  :topic      its number
-- column what        the thing
-- column value       how much
SELECT 'label' AS what, label AS value FROM v_topic WHERE topic = :topic
UNION ALL SELECT 'theme', theme || ': ' || theme_label FROM v_topic WHERE topic = :topic AND theme IS NOT NULL
UNION ALL SELECT 'terms', group_concat(term || printf(' %.1f %%', 100 * weight), ', ')
            FROM (SELECT term, weight FROM topic_term WHERE topic = :topic ORDER BY rank)
UNION ALL SELECT 'papers', papers FROM v_topic WHERE topic = :topic
UNION ALL SELECT 'coherence (mean NPMI of ten words)', round(coherence, 3) FROM v_topic WHERE topic = :topic
UNION ALL SELECT 'words of its own', printf('%.0f %%', 100 * uniqueness) FROM v_topic WHERE topic = :topic
UNION ALL SELECT 'is it sound', CASE is_sound WHEN 1 THEN 'yes' ELSE 'no: a leftover of the fit, left out of headlines' END
            FROM v_topic WHERE topic = :topic
UNION ALL SELECT 'first fitted to papers up to', first_fit FROM v_topic WHERE topic = :topic
UNION ALL SELECT 'cosine to itself before the last re-fit', round(matched, 3) FROM v_topic WHERE topic = :topic AND matched IS NOT NULL
UNION ALL SELECT 'change a week over up to 26', printf('%+.1f %% (95 %% interval %+.1f to %+.1f, q = %.3f)%s', 100 * (exp(slope) - 1),
                 100 * (exp(slope_low) - 1), 100 * (exp(slope_high) - 1), slope_q, coalesce(': ' || course, ''))
            FROM v_topic WHERE topic = :topic AND slope IS NOT NULL
UNION ALL SELECT printf('forecast, %d week%s ahead', step, iif(step = 1, '', 's')),
                 printf('%.2f %% (%.2f to %.2f; MASE %.2f in %d trials, last value %.2f)', 100 * share, 100 * low, 100 * high, mase,
                        origins, naive)
            FROM v_topic_forecast WHERE topic = :topic
