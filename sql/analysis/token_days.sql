-- What the forward index holds of each day, in English.
SELECT day, digest FROM token_day WHERE language = 'en' AND papers > 0 ORDER BY day
