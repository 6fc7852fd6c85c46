DELETE FROM topic_column
