-- The model that is kept, its topics by number.
SELECT topic, label, first_fit, is_sound, papers FROM topic ORDER BY topic
