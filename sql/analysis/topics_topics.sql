-- The model that is kept, its topics by number.
SELECT topic, label, first_fit, is_sound FROM topic ORDER BY topic
