DELETE FROM token_day
