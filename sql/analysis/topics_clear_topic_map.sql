DELETE FROM topic_map
