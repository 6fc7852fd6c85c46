-- Are there topics?
-- column topics   how many
SELECT count(*) AS topics FROM topic
