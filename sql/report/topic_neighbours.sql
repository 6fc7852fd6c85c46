-- Topics that share a topic's papers.
-- param  :topic     its number
-- param  :limit     how many
-- column topic:md   the other, with its page
-- column together   papers that hold a fifth of both
-- column of_ours:pct   of the topic's papers
SELECT CASE WHEN is_sound THEN printf('[%s](topic-%d.md)', md(label), other.topic) ELSE md(label) END AS "topic:md", count(*) AS together,
       1.0 * count(*) / (SELECT count(*) FROM paper_topic WHERE topic = :topic AND weight >= 0.2) AS "of_ours:pct"
  FROM paper_topic AS mine JOIN paper_topic AS other ON other.paper_id = mine.paper_id AND other.topic <> mine.topic
       JOIN topic ON topic.topic = other.topic
 WHERE mine.topic = :topic AND mine.weight >= 0.2 AND other.weight >= 0.2
 GROUP BY other.topic ORDER BY together DESC, other.topic LIMIT :limit
