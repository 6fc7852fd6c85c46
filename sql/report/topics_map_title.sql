-- Takeaway and source of the map of topics.
-- column title   the takeaway
-- column note    the line of source
SELECT printf(t('%d topics'), count(*)) || CASE WHEN (SELECT count(*) FROM topic_theme) > 0
                                             THEN printf(t(' in %d themes'), (SELECT count(*) FROM topic_theme)) ELSE '' END
       || t(', those near each other share papers') AS title,
       t('Area: papers') || coalesce((SELECT printf(t('. Blue: %s'), label) FROM topic_theme WHERE theme = 1), '')
       || coalesce((SELECT printf(t('. Orange: %s'), label) FROM topic_theme WHERE theme = 2), '')
       || coalesce((SELECT printf(t('. Green: %s'), label) FROM topic_theme WHERE theme = 3), '') AS note
  FROM topic WHERE is_sound
