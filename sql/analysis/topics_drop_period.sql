-- ?1 period
DELETE FROM topic_period WHERE period = ?1
