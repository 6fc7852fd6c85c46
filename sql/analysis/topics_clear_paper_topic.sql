DELETE FROM paper_topic
