DELETE FROM topic_forecast
