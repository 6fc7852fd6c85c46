-- The pages of the topics: one for each that is sound.
-- column file    the page's name
-- column topic   the topic's number
-- column label   what it is called
SELECT 'topic-' || topic AS file, topic, label FROM topic WHERE is_sound ORDER BY topic
