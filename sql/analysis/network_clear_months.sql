DELETE FROM tie_period
