-- How many tests of persons are kept.
SELECT count(*) FROM author_period
