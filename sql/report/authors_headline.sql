-- The network in a sentence or two.
-- column line:md  sentences
WITH m AS (SELECT max(CASE measure WHEN 'authors' THEN value END) AS authors,
                  max(CASE measure WHEN 'pairs' THEN value END) AS pairs,
                  max(CASE measure WHEN 'components' THEN value END) AS components,
                  max(CASE measure WHEN 'giant_authors' THEN value END) AS giant,
                  max(CASE measure WHEN 'mean_distance' THEN value END) AS distance,
                  max(CASE measure WHEN 'effective_diameter' THEN value END) AS effective,
                  max(CASE measure WHEN 'mean_distance_error' THEN value END) AS error,
                  max(CASE measure WHEN 'clustering' THEN value END) AS clustering,
                  max(CASE measure WHEN 'transitivity' THEN value END) AS transitivity
             FROM network_measure)
SELECT printf(t('**%,d names** have written together in %,d pairs. The largest connected part holds %,d of them (%.0f %%), in all there are %,d parts.'), authors, pairs, giant, 100.0 * giant / authors, components)
       || CASE WHEN distance IS NULL THEN ''
               ELSE printf(iif(error > 0, t(' Two names of the largest part are about %.1f papers apart on average; 90 %% of pairs within %.1f.'),
                                  t(' Two names of the largest part are %.1f papers apart on average; 90 %% of pairs within %.1f.')),
                           distance, effective) END
       || CASE WHEN transitivity IS NULL THEN ''
               ELSE printf(t(' Two co-authors of one name have written with each other in %.0f %% of the cases (transitivity; mean local clustering %.2f).'), 100 * transitivity, clustering) END AS "line:md"
  FROM m WHERE authors > 0
