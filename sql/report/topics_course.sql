-- Topics that grow or shrink over up to 26 weeks, the fastest first.
-- param  :limit     how many
-- column topic:md   its label
-- column course     growing or shrinking
-- column change     a week, with the 95 % interval
-- column q          false discovery rate over all topics
-- column papers     of the store whose largest topic it is
SELECT printf('**%s**', md(label)) AS "topic:md", t(course) AS course,
       printf(t('%+.1f %% (%+.1f to %+.1f)'), 100 * (exp(slope) - 1), 100 * (exp(slope_low) - 1), 100 * (exp(slope_high) - 1)) AS change,
       CASE WHEN slope_q < 0.001 THEN '< 0.001' ELSE printf('%.3f', slope_q) END AS q, papers
  FROM topic WHERE course IS NOT NULL AND is_sound ORDER BY abs(slope) DESC, topic LIMIT :limit
