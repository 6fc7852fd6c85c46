DELETE FROM author_period
