-- Topics that share a topic's papers.
-- param  :topic      its number
-- param  :limit      how many
-- column topic       the other's number
-- column label       what it is called
-- column together    papers that hold a fifth of both
-- column of_ours:pct   of the topic's papers
SELECT other.topic AS topic, label, count(*) AS together,
       1.0 * count(*) / (SELECT count(*) FROM paper_topic WHERE topic = :topic AND weight >= 0.2) AS "of_ours:pct"
  FROM paper_topic AS mine JOIN paper_topic AS other ON other.paper_id = mine.paper_id AND other.topic <> mine.topic
       JOIN topic ON topic.topic = other.topic
 WHERE mine.topic = :topic AND mine.weight >= 0.2 AND other.weight >= 0.2
 GROUP BY other.topic ORDER BY together DESC, other.topic LIMIT :limit
