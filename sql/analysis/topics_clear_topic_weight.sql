DELETE FROM topic_weight
