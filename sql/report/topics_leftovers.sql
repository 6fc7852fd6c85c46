-- Topics that are not sound: their words do not go together, or are mostly others' too.
-- param  :limit      how many
-- column topic       its number
-- column coherence   mean NPMI of its top ten words
-- column own:pct     of its ten words that are no other topic's
-- column papers      of the store whose largest topic it is
-- column terms       the heaviest five
SELECT topic, printf('%.2f', coherence) AS coherence, uniqueness AS "own:pct", papers,
       (SELECT group_concat(term, ', ') FROM (SELECT term FROM topic_term AS w WHERE w.topic = t.topic ORDER BY rank LIMIT 5)) AS terms
  FROM topic AS t WHERE NOT is_sound ORDER BY papers DESC, topic LIMIT :limit
