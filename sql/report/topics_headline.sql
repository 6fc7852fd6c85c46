-- The topics of the store in a few sentences: how many, what a week moved, and the longer course. Only what passed its test.
-- param  :field    'all' is the whole store
-- param  :period   as in 2026-W26
-- column line:md   sentences
WITH model AS (SELECT max(CASE measure WHEN 'k' THEN value END) AS k, max(CASE WHEN measure IN ('papers', 'fitted_of') THEN value END) AS papers
                 FROM topic_model),
     sound AS (SELECT sum(is_sound) AS sound, coalesce(sum(is_sound AND course = 'growing'), 0) AS growing,
                      coalesce(sum(is_sound AND course = 'shrinking'), 0) AS shrinking,
                      sum(is_sound AND slope IS NOT NULL) AS followed
                 FROM topic),
     moved AS (SELECT coalesce(sum(trend = 'rising'), 0) AS up, coalesce(sum(trend = 'falling'), 0) AS down, count(q_value) AS tested
                 FROM topic_period JOIN topic USING (topic) WHERE field = :field AND period = :period AND is_sound)
SELECT printf(t('**%d topics** were found in %,d papers; %d of them are sound, the others are leftovers and are not told of.'), k, papers, sound)
       || CASE WHEN coalesce(tested, 0) = 0 THEN t(' This week could not be tested: that takes four weeks before it that can be compared.')
               WHEN up + down = 0 THEN printf(t(' None rose or fell in %s beyond what chance explains (%d tested).'), :period, tested)
               ELSE printf(t(' In %s %d rose and %d fell among %d tested.'), :period, up, down, tested) END
       || CASE WHEN followed = 0 THEN ''
               ELSE printf(t(' Over the last weeks, up to 26, %s and %s.'),
                           CASE growing WHEN 0 THEN t('none is growing') WHEN 1 THEN t('one is growing')
                                        ELSE printf(t('%d are growing'), growing) END,
                           CASE shrinking WHEN 0 THEN t('none shrinking') WHEN 1 THEN t('one shrinking')
                                          ELSE printf(t('%d shrinking'), shrinking) END) END AS "line:md"
  FROM model, sound, moved WHERE k > 0
