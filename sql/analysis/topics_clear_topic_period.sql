DELETE FROM topic_period
