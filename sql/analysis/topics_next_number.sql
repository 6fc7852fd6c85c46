-- The number of the next new topic: none is given twice.
SELECT max(coalesce((SELECT max(topic) FROM topic), 0), coalesce((SELECT max(topic) FROM topic_event), 0)) + 1
