DELETE FROM network_measure
