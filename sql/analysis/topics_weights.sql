-- The weights of its topics, by topic.
SELECT topic, column, weight FROM topic_weight ORDER BY topic, column
