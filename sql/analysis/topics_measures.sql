SELECT measure, value FROM topic_model
