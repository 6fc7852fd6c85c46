DELETE FROM topic_term
