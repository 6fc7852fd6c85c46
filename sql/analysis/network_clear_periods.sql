DELETE FROM network_period
