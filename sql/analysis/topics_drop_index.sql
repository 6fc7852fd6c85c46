-- Twenty million rows go in several times as fast without it; topics_add_index makes it again.
DROP INDEX IF EXISTS paper_topic_topic
