-- ?1 first day, ?2 last day: how many papers the forward index holds of each day.
SELECT day, papers FROM token_day WHERE language = 'en' AND day BETWEEN ?1 AND ?2 AND papers > 0 ORDER BY day
