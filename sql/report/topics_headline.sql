-- The topics of the store in a few sentences: how many, what a week moved, and the longer course. Only what passed its test.
-- param  :field    'all' is the whole store
-- param  :period   as in 2026-W26
-- column line:md   sentences
WITH model AS (SELECT max(CASE measure WHEN 'k' THEN value END) AS k, max(CASE measure WHEN 'papers' THEN value END) AS papers
                 FROM topic_model),
     sound AS (SELECT sum(is_sound) AS sound, coalesce(sum(is_sound AND course = 'growing'), 0) AS growing,
                      coalesce(sum(is_sound AND course = 'shrinking'), 0) AS shrinking,
                      sum(is_sound AND slope IS NOT NULL) AS followed
                 FROM topic),
     moved AS (SELECT coalesce(sum(trend = 'rising'), 0) AS up, coalesce(sum(trend = 'falling'), 0) AS down, count(q_value) AS tested
                 FROM topic_period JOIN topic USING (topic) WHERE field = :field AND period = :period AND is_sound)
SELECT printf('**%d topics** were found in %,d papers; %d of them are sound, the others are leftovers and are not told of.', k, papers, sound)
       || CASE WHEN coalesce(tested, 0) = 0 THEN ' This week could not be tested: that takes four weeks before it that can be compared.'
               WHEN up + down = 0 THEN printf(' None rose or fell in %s beyond what chance explains (%d tested).', :period, tested)
               ELSE printf(' In %s %d rose and %d fell among %d tested.', :period, up, down, tested) END
       || CASE WHEN followed = 0 THEN ''
               ELSE printf(' Over the last weeks, up to 26, %s growing and %s shrinking.',
                           CASE growing WHEN 0 THEN 'none is' WHEN 1 THEN 'one is' ELSE growing || ' are' END,
                           CASE shrinking WHEN 0 THEN 'none' WHEN 1 THEN 'one' ELSE shrinking END) END AS "line:md"
  FROM model, sound, moved WHERE k > 0
