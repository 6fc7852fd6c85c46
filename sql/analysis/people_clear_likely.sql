DELETE FROM likely_pair
