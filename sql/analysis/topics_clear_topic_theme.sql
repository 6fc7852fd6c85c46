DELETE FROM topic_theme
