-- How many topics and papers each theme has.
UPDATE topic_theme SET (topics, papers) = (SELECT count(*), coalesce(sum(papers), 0) FROM topic WHERE topic.theme = topic_theme.theme)
