-- Its terms, by column.
SELECT term, key, papers FROM topic_column ORDER BY column
