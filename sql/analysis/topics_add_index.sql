-- The index of the schema.
CREATE INDEX IF NOT EXISTS paper_topic_topic ON paper_topic (topic, weight)
