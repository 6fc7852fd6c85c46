DELETE FROM keyword_period
