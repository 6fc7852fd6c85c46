DELETE FROM topic_model
