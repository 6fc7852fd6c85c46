-- Are topics grouped into themes?
-- column themes   how many
SELECT count(*) AS themes FROM topic_theme
